package se.carecontact.contact.decision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** An import seen from its socket: what is answered while it is still being sent. */
@Tag("rule")
class DecisionImportStreamTest extends ServiceTest {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private DecisionImports imports;

	@Test
	@DisplayName("Bulk: each line is answered before the next one is sent, so nothing is held in memory")
	void each_line_is_answered_before_the_next_one_is_sent() throws IOException {
		try (Stream stream = new Stream(UUID.randomUUID())) {
			for (int line = 1; line <= 5; line++) {
				stream.send(Ndjson.line(newDecisionId(), TestNumbers.next()) + "\n\n");
				JsonNode result = stream.receive();
				assertThat(result.get("outcome").asString()).isEqualTo("CREATED");
				assertThat(result.get("line").asInt()).isEqualTo(2 * line - 1);
			}
			stream.end();
			assertThat(stream.receive().at("/summary/complete").asBoolean()).isTrue();
		}
	}

	@Test
	@DisplayName("Bulk: when the connection breaks, the lines sent are taken and the progress tells the last one")
	void a_broken_connection_leaves_whole_lines_taken_and_the_last_one_told() throws IOException {
		UUID importId = UUID.randomUUID();
		String third = Ndjson.line(newDecisionId(), TestNumbers.next());
		try (Stream stream = new Stream(importId)) {
			stream.send(Ndjson.line(newDecisionId(), TestNumbers.next()) + "\n");
			stream.receive();
			stream.send(Ndjson.line(newDecisionId(), TestNumbers.next()) + "\n" + third.substring(0, 60));
			stream.receive();
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(progress(importId).get("state").asString()).isEqualTo("BROKEN_OFF"));
		assertThat(progress(importId).get("lastLine").asInt()).isEqualTo(2);
		assertThat(progress(importId).get("created").asInt()).isEqualTo(2);
	}

	@Test
	void fifty_thousand_lines_are_answered_as_they_come() throws Exception {
		String[] stock = IntStream.range(0, 20)
			.mapToObj((i) -> Ndjson.line(newDecisionId(), TestNumbers.next()) + "\n")
			.toArray(String[]::new);
		try (Stream stream = new Stream(UUID.randomUUID())) {
			Thread sender = Thread.ofVirtual().start(() -> stream.sendAll(stock, 50_000));
			long answered = 0;
			JsonNode last = stream.receive();
			while (last.has("line")) {
				answered++;
				last = stream.receive();
			}
			sender.join();
			assertThat(answered).isEqualTo(50_000);
			assertThat(last.at("/summary/created").asInt()).isEqualTo(20);
			assertThat(last.at("/summary/unchanged").asInt()).isEqualTo(50_000 - 20);
		}
	}

	@Test
	void an_import_whose_server_was_killed_is_broken_off_after_its_last_line() {
		UUID importId = UUID.randomUUID();
		var longAgo = java.time.Instant.now().minus(Duration.ofMinutes(10));
		this.imports.addIfNew(new DecisionImport(importId, KARLSKRONA, DecisionImport.State.RUNNING, 400,
				new ImportTally(400, 400, 0, 0, 0), longAgo, longAgo));
		assertThat(progress(importId).get("state").asString()).isEqualTo("BROKEN_OFF");
		assertThat(progress(importId).get("lastLine").asInt()).isEqualTo(400);
	}

	private JsonNode progress(UUID importId) {
		return caseSystem().get("/1080/decisions/imports/" + importId).is(200).json();
	}

	/** A case system's connection, written and read by hand. */
	private final class Stream implements AutoCloseable {

		private final Socket socket;

		private final OutputStream out;

		private final BufferedReader in;

		Stream(UUID importId) throws IOException {
			URI uri = URI.create(base());
			this.socket = new Socket(uri.getHost(), uri.getPort());
			this.socket.setSoTimeout(30_000);
			this.out = this.socket.getOutputStream();
			this.in = new BufferedReader(new InputStreamReader(this.socket.getInputStream(), StandardCharsets.UTF_8));
			String bearer = caseSystem().request("/").build().headers().firstValue("Authorization").orElseThrow();
			write("POST /1080/decisions/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + bearer
					+ "\r\nContent-Type: application/x-ndjson\r\nImport-Id: " + importId
					+ "\r\nTransfer-Encoding: chunked\r\n\r\n");
			assertThat(this.in.readLine()).startsWith("HTTP/1.1 200");
			String header = this.in.readLine();
			while (!header.isEmpty()) {
				header = this.in.readLine();
			}
		}

		void send(String lines) throws IOException {
			byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
			write(Integer.toHexString(bytes.length) + "\r\n" + lines + "\r\n");
		}

		void sendAll(String[] stock, int times) {
			try {
				for (int i = 0; i < times; i++) {
					send(stock[i % stock.length]);
				}
				end();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		void end() throws IOException {
			write("0\r\n\r\n");
		}

		/** The next line of the answer; its chunks begin and end with lines. */
		JsonNode receive() throws IOException {
			String line = this.in.readLine();
			while (line != null && !line.startsWith("{")) {
				line = this.in.readLine();
			}
			assertThat(line).isNotNull();
			return JSON.readTree(line);
		}

		private void write(String text) throws IOException {
			this.out.write(text.getBytes(StandardCharsets.UTF_8));
			this.out.flush();
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
