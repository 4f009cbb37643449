package se.carecontact.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LogScanTests {

	@TempDir
	private Path data;

	@ParameterizedTest
	@ValueSource(strings = { "193604122386", "19360412-2386", "3604122386", "360412+2386", "id=193604122386,",
			"193612729800" })
	void an_identity_number_in_a_log_is_found_in_each_way_to_write_it(String number) throws IOException {
		log("logs/contact-service.log", "well\nclient " + number + " is new\n");

		assertThat(LogScan.findings(this.data)).containsExactly("logs/contact-service.log line 2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "193604122387", "1936041223861", "2026-11-22T18:36:04.122386Z", "1795372604122",
			"3f2504e0-4f89-41d3-9a0c-0305e82c3301" })
	void times_ids_and_numbers_that_are_nobodys_are_let_be(String text) throws IOException {
		log("logs/plan-service.log", text + "\n");

		assertThat(LogScan.findings(this.data)).isEmpty();
	}

	@Test
	void the_databases_log_is_looked_through_and_the_brokers_data_is_not() throws IOException {
		log("postgres/postgres.log", "DETAIL: Key (number)=(193604122386) already exists.\n");
		log("kafka/kafka-logs/care.clients-0/0.log", "193604122386");

		assertThat(LogScan.findings(this.data)).containsExactly("postgres/postgres.log line 1");
	}

	private void log(String name, String text) throws IOException {
		Path file = this.data.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

}
