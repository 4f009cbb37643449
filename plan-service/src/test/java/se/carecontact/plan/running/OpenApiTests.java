package se.carecontact.plan.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The API's description is committed, so that a change of the API is seen in review. */
class OpenApiTests extends RunningPlanService {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	@Test
	void the_running_service_describes_itself_as_committed() throws IOException {
		Answer running = withToken(null).get("/v3/api-docs");
		Path now = Path.of("target", "openapi.json");
		Files.createDirectories(now.getParent());
		Files.writeString(now, JSON.writeValueAsString(running.json()) + "\n");

		JsonNode committed = JSON.readTree(Files.readString(Path.of("openapi.json")));

		assertThat(running.json())
			.as("openapi.json describes another API than the running one; if the change is meant, take target/openapi.json")
			.isEqualTo(committed);
	}

}
