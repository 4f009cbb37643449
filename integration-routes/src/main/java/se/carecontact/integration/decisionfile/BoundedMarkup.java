package se.carecontact.integration.decisionfile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of XML in which no tag ends for long: a parser would gather all of it
 * in memory.
 */
final class BoundedMarkup extends FilterInputStream {

	private static final int MAX = 256 * 1024;

	private int sinceTag;

	BoundedMarkup(InputStream source) {
		super(source);
	}

	@Override
	public int read() throws IOException {
		int next = super.read();
		count((byte) next);
		return next;
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		int read = super.read(into, offset, length);
		for (int at = offset; at < offset + read; at++) {
			count(into[at]);
		}
		return read;
	}

	private void count(byte next) throws IOException {
		this.sinceTag = (next == '>') ? 0 : this.sinceTag + 1;
		if (this.sinceTag > MAX) {
			throw new IOException("too much text between two tags");
		}
	}

}
