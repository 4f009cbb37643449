package se.carecontact.benchmark.stage;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChunksTests {

	@Test
	void chunks_are_one_body_wherever_they_are_cut() throws IOException {
		assertThat(body("5\r\n{\"a\":\r\n3\r\n1}\n\r\nA\r\n{\"b\": 23}\n\r\n0\r\n\r\n"))
			.isEqualTo("{\"a\":1}\n{\"b\": 23}\n");
	}

	@Test
	void an_empty_body_has_no_chunk() throws IOException {
		assertThat(body("0\r\n\r\n")).isEmpty();
	}

	@Test
	void a_body_that_breaks_off_is_no_body() {
		assertThatExceptionOfType(EOFException.class).isThrownBy(() -> body("8\r\nhalf"));
		assertThatExceptionOfType(EOFException.class).isThrownBy(() -> body("4\r\nfull\r\n"));
	}

	private static String body(String chunks) throws IOException {
		try (InputStream body = new Chunks(new ByteArrayInputStream(chunks.getBytes(StandardCharsets.UTF_8)))) {
			return new String(body.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
