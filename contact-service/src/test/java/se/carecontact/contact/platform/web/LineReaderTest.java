package se.carecontact.contact.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LineReaderTest {

	private static final int MAX = 16;

	@Test
	void lines_are_numbered_and_the_empty_ones_counted_but_skipped() throws IOException {
		assertThat(read("one\n\n  \r\ntwo\r\nthree")).containsExactly(new Line.Text(1, "one", true),
				new Line.Text(4, "two", true), new Line.Text(5, "three", false));
	}

	@Test
	void an_empty_body_has_no_line() throws IOException {
		assertThat(read("")).isEmpty();
		assertThat(read("\n\n")).isEmpty();
	}

	@Test
	void a_byte_order_mark_is_no_part_of_the_first_line() throws IOException {
		assertThat(read("\uFEFFå\nä\n")).containsExactly(new Line.Text(1, "å", true), new Line.Text(2, "ä", true));
	}

	@Test
	void a_line_in_latin_1_is_told_and_the_next_one_read() throws IOException {
		byte[] body = "Åberg\n{}\n".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(all(new ByteArrayInputStream(body))).containsExactly(new Line.NotUtf8(1),
				new Line.Text(2, "{}", true));
	}

	@Test
	void a_line_of_exactly_the_bound_is_read_and_one_byte_more_is_too_long() throws IOException {
		String bound = "x".repeat(MAX);
		assertThat(read(bound + "\r\n" + bound + "\n" + bound + "x\nz\n" + bound)).containsExactly(
				new Line.Text(1, bound, true), new Line.Text(2, bound, true), new Line.TooLong(3, MAX),
				new Line.Text(4, "z", true), new Line.Text(5, bound, false));
	}

	@Test
	void a_line_of_ten_megabytes_is_skipped() throws IOException {
		InputStream long10 = repeated('x', 10 * 1024 * 1024);
		assertThat(all(new SequenceInputStream(new SequenceInputStream(bytes("a\n"), long10), bytes("\nb\n"))))
			.containsExactly(new Line.Text(1, "a", true), new Line.TooLong(2, MAX), new Line.Text(3, "b", true));
		assertThat(all(repeated('x', 1024 * 1024))).containsExactly(new Line.TooLong(1, MAX));
	}

	@Test
	void a_body_that_breaks_off_is_told_after_its_whole_lines() throws IOException {
		LineReader reader = new LineReader(new SequenceInputStream(bytes("a\nb"), new Broken()), MAX);
		assertThat(reader.next()).isEqualTo(new Line.Text(1, "a", true));
		assertThatThrownBy(reader::next).isInstanceOf(IOException.class);
	}

	@Test
	void a_whole_line_that_has_come_is_told_apart_from_half_a_line() throws IOException {
		LineReader reader = new LineReader(bytes("a\nb"), MAX);
		assertThat(reader.lineWaits()).isTrue();
		reader.next();
		assertThat(reader.lineWaits()).isFalse();
		assertThat(reader.next()).isEqualTo(new Line.Text(2, "b", false));
		assertThat(reader.lineWaits()).isFalse();
	}

	@Test
	void lines_are_the_same_however_the_body_comes_in_pieces() throws IOException {
		Random random = new Random(7);
		for (int round = 0; round < 2_000; round++) {
			byte[] body = new byte[random.nextInt(80)];
			for (int at = 0; at < body.length; at++) {
				body[at] = (byte) "ab\r\n\n".charAt(random.nextInt(5));
			}
			assertThat(all(new Trickle(body, random))).isEqualTo(all(new ByteArrayInputStream(body)));
		}
	}

	private static List<Line> read(String body) throws IOException {
		return all(bytes(body));
	}

	private static List<Line> all(InputStream body) throws IOException {
		LineReader reader = new LineReader(body, MAX);
		List<Line> lines = new ArrayList<>();
		boolean waits = reader.lineWaits();
		for (Line line = reader.next(); line != null; line = reader.next()) {
			lines.add(line);
			waits = reader.lineWaits();
		}
		assertThat(waits).isFalse();
		return lines;
	}

	private static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static InputStream repeated(char character, int times) {
		return new InputStream() {

			private int left = times;

			@Override
			public int read() {
				return (this.left-- > 0) ? character : -1;
			}

		};
	}

	/** A connection that is gone. */
	private static final class Broken extends InputStream {

		@Override
		public int read() throws IOException {
			throw new IOException("Connection reset");
		}

	}

	/** Gives a few bytes at a time, and knows of even fewer. */
	private static final class Trickle extends ByteArrayInputStream {

		private final Random random;

		Trickle(byte[] body, Random random) {
			super(body);
			this.random = random;
		}

		@Override
		public synchronized int read(byte[] into, int offset, int length) {
			return super.read(into, offset, Math.min(length, 1 + this.random.nextInt(5)));
		}

		@Override
		public synchronized int available() {
			return Math.min(super.available(), this.random.nextInt(3));
		}

	}

}
