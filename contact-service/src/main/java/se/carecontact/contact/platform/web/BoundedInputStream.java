package se.carecontact.contact.platform.web;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/** Fails once more than the bound has been read. */
class BoundedInputStream extends ServletInputStream {

	private final ServletInputStream source;

	private long left;

	BoundedInputStream(ServletInputStream source, long bound) {
		this.source = source;
		this.left = bound;
	}

	@Override
	public int read() throws IOException {
		int next = this.source.read();
		count((next < 0) ? 0 : 1);
		return next;
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		int read = this.source.read(into, offset, length);
		count(Math.max(read, 0));
		return read;
	}

	private void count(int read) throws BodyTooLarge {
		this.left -= read;
		if (this.left < 0) {
			throw new BodyTooLarge();
		}
	}

	@Override
	public boolean isFinished() {
		return this.source.isFinished();
	}

	@Override
	public boolean isReady() {
		return this.source.isReady();
	}

	@Override
	public void setReadListener(ReadListener listener) {
		this.source.setReadListener(listener);
	}

}
