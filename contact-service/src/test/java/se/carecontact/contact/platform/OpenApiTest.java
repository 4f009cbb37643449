package se.carecontact.contact.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.ServiceTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description at /v3/api-docs is the one in the repository. Run with
 * -Dopenapi.write=true to renew the file.
 */
class OpenApiTest extends ServiceTest {

	private static final Path COMMITTED = Path.of("openapi.json");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	@Test
	void the_running_description_is_the_committed_one() throws IOException {
		ObjectNode running = (ObjectNode) JSON.readTree(stranger().get("/v3/api-docs").is(200).text());
		running.remove("servers");
		if (Boolean.getBoolean("openapi.write")) {
			Files.writeString(COMMITTED, JSON.writeValueAsString(JSON.treeToValue(running, Object.class)) + "\n");
		}
		JsonNode committed = JSON.readTree(Files.readString(COMMITTED));
		assertThat((JsonNode) running).isEqualTo(committed);
	}

	@Test
	void every_address_of_the_service_is_described_and_none_takes_an_identity_number() {
		JsonNode paths = stranger().get("/v3/api-docs").is(200).json().get("paths");
		assertThat(paths.propertyNames()).contains("/{municipalityId}/decisions/{decisionId}",
				"/{municipalityId}/clients/{clientId}/contacts/{role}",
				"/{municipalityId}/clients/{clientId}/consents/{kind}/in-force");
		assertThat(String.join(" ", paths.propertyNames())).doesNotContainIgnoringCase("identityNumber")
			.doesNotContainIgnoringCase("personnummer");
	}

}
