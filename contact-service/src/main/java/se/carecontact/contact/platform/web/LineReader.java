package se.carecontact.contact.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Reads a streamed body line by line, in memory of one line however long the body or a
 * line of it is. Strict UTF-8; a leading byte order mark and lines of white space are
 * skipped; a line ends with LF or CR LF. Not thread-safe; never closes the body.
 */
public final class LineReader {

	private static final int BOM = 0xFEFF;

	private final InputStream body;

	private final int maxBytes;

	/** Holds the longest line with its end, and so never has to grow. */
	private final byte[] buffer;

	private int from;

	private int to;

	/** Up to where the buffer has been searched for a line's end without finding one. */
	private int searched;

	private long number;

	private boolean ended;

	/**
	 * A reader from the body's first byte.
	 * @param body read no further than the buffer's size ahead
	 * @param maxBytes most bytes of a line, without its end
	 */
	public LineReader(InputStream body, int maxBytes) {
		this.body = body;
		this.maxBytes = maxBytes;
		this.buffer = new byte[maxBytes + 2];
	}

	/**
	 * The next line that is not empty, or null at the body's end. Waits for the sender.
	 * @throws IOException where the body breaks off; what was read of its last line is
	 * lost
	 */
	public @Nullable Line next() throws IOException {
		Line line;
		do {
			line = nextOrEmpty();
		}
		while (line instanceof Line.Text text && text.text().isBlank());
		return line;
	}

	/**
	 * Whether a whole line has come already, so that {@link #next()} gives it without
	 * waiting for the sender. At the body's end, and within a line over the bound, it
	 * answers false.
	 */
	public boolean lineWaits() throws IOException {
		while (true) {
			int end = endOfLine();
			if (end >= 0 && !isWhite(end)) {
				return true;
			}
			if (end >= 0) {
				line(end, end + 1, true);
			}
			else {
				int ready = this.ended ? 0 : this.body.available();
				if (ready <= 0 || !fill(ready)) {
					return false;
				}
			}
		}
	}

	private boolean isWhite(int end) {
		for (int at = this.from; at < end; at++) {
			if (!Character.isWhitespace(this.buffer[at])) {
				return false;
			}
		}
		return true;
	}

	private @Nullable Line nextOrEmpty() throws IOException {
		int end = endOfLine();
		while (end < 0) {
			if (this.to - this.from == this.buffer.length) {
				return skipRest();
			}
			if (!fill(this.buffer.length)) {
				return (this.from < this.to) ? line(this.to, this.to, false) : null;
			}
			end = endOfLine();
		}
		return line(end, end + 1, true);
	}

	/** Takes the line that stands before {@code end}. */
	private Line line(int end, int next, boolean withEnd) {
		int start = this.from;
		int length = end - start - ((end > start && this.buffer[end - 1] == '\r') ? 1 : 0);
		this.from = next;
		this.searched = next;
		this.number++;
		return (length > this.maxBytes) ? new Line.TooLong(this.number, this.maxBytes)
				: text(ByteBuffer.wrap(this.buffer, start, length), withEnd);
	}

	private Line text(ByteBuffer bytes, boolean withEnd) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(bytes)
				.toString();
			boolean marked = this.number == 1 && !text.isEmpty() && text.charAt(0) == BOM;
			return new Line.Text(this.number, marked ? text.substring(1) : text, withEnd);
		}
		catch (CharacterCodingException ex) {
			return new Line.NotUtf8(this.number);
		}
	}

	/** Reads on to the line's end and forgets it. */
	private Line skipRest() throws IOException {
		this.number++;
		int end;
		do {
			this.from = 0;
			this.to = 0;
			this.searched = 0;
			boolean more = fill(this.buffer.length);
			end = endOfLine();
			if (!more) {
				break;
			}
		}
		while (end < 0);
		this.from = (end < 0) ? this.to : end + 1;
		this.searched = this.from;
		return new Line.TooLong(this.number, this.maxBytes);
	}

	private int endOfLine() {
		for (; this.searched < this.to; this.searched++) {
			if (this.buffer[this.searched] == '\n') {
				return this.searched;
			}
		}
		return -1;
	}

	/** Whether anything was read; false where there is no room, or nothing more. */
	private boolean fill(int atMost) throws IOException {
		if (this.from > 0) {
			System.arraycopy(this.buffer, this.from, this.buffer, 0, this.to - this.from);
			this.to -= this.from;
			this.searched -= this.from;
			this.from = 0;
		}
		int room = Math.min(atMost, this.buffer.length - this.to);
		int read = (this.ended || room == 0) ? -1 : this.body.read(this.buffer, this.to, room);
		if (read < 0) {
			this.ended = this.ended || room > 0;
			return false;
		}
		this.to += read;
		return read > 0;
	}

}
