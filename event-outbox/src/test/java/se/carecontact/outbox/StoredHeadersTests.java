package se.carecontact.outbox;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import se.carecontact.environment.CareEnvironment;
import se.carecontact.environment.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StoredHeadersTests {

	private final Database database = CareEnvironment.shared().newDatabase("headers");

	private final JdbcClient jdbc = JdbcClient.create(
			new DriverManagerDataSource(this.database.jdbcUrl(), this.database.username(), this.database.password()));

	@Test
	void no_headers_are_none() {
		assertThat(StoredHeaders.read("{}")).isEmpty();
	}

	@Test
	void whatever_text_postgresql_was_given_is_read_back() {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("municipality-id", "1080");
		headers.put("empty", "");
		headers.put("quoted \"name\"", "a \"value\", {\"of\": \"json\"} \\ and \\\\ and \\n");
		headers.put("lines", "one\ntwo\r\n\tthree\b\f");
		headers.put("controls", "\u0001\u001f\u007f");
		headers.put("letters", "åäö – 漢字 😀");

		String stored = this.jdbc.sql("SELECT jsonb_object(?::text[], ?::text[])::text")
			.param(headers.keySet().toArray(String[]::new))
			.param(headers.values().toArray(String[]::new))
			.query(String.class)
			.single();

		assertThat(StoredHeaders.read(stored)).containsExactlyInAnyOrderEntriesOf(headers);
	}

	@Test
	void a_name_without_a_value_is_no_header() {
		assertThatIllegalArgumentException().isThrownBy(() -> StoredHeaders.read("{\"name\"}"));
	}

}
