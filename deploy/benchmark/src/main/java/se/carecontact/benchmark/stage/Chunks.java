package se.carecontact.benchmark.stage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/** The body of an HTTP/1.1 answer that is sent in chunks. */
final class Chunks extends InputStream {

	private final InputStream in;

	/** Bytes left of the chunk; -1 after the last. */
	private int left;

	private boolean first = true;

	Chunks(InputStream in) {
		this.in = in;
	}

	/** A line of the head, without its end. */
	static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			if (next < 0) {
				throw new EOFException("The service closed the connection.");
			}
			line.append((char) next);
		}
		return line.toString().stripTrailing();
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] target, int from, int length) throws IOException {
		if (this.left == 0) {
			nextChunk();
		}
		if (this.left < 0) {
			return -1;
		}
		int read = this.in.read(target, from, Math.min(length, this.left));
		if (read < 0) {
			throw new EOFException("The answer broke off.");
		}
		this.left -= read;
		return read;
	}

	@Override
	public int available() throws IOException {
		return Math.min(Math.max(this.left, 0), this.in.available());
	}

	private void nextChunk() throws IOException {
		if (!this.first) {
			line(this.in);
		}
		this.first = false;
		int size = HexFormat.fromHexDigits(line(this.in));
		this.left = (size == 0) ? -1 : size;
	}

}
