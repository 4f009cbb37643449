package se.carecontact.integration.decisionfile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.Tokens;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The channel of files in the whole application, as an operator sees it. */
@IntegrationTest
class DecisionFilesOverHttpTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Autowired
	DecisionFolders folders;

	@Test
	void a_file_dropped_in_the_municipalitys_folder_is_seen_by_the_operator() throws IOException {
		Path folder = this.folders.all().getFirst().path();
		assertThat(folder).endsWith(Path.of("1080"));
		Files.writeString(folder.resolve("utan-rubrik.csv"), "193604122386;Elsa\n");

		await().untilAsserted(() -> assertThat(files("operator").body()).contains("utan-rubrik.csv\"")
			.contains("\"state\":\"REFUSED\"")
			.contains("\"municipalityId\":\"1080\""));
		assertThat(files("operator").statusCode()).isEqualTo(200);
		assertThat(files("operator").body()).doesNotContain("193604122386");
	}

	@ParameterizedTest
	@ValueSource(strings = { "contact", "planner", "unit-manager", "case-system", "primary-care", "integration" })
	void no_other_role_sees_the_files(String role) throws Exception {
		assertThat(files(role).statusCode()).isEqualTo(403);
	}

	private HttpResponse<String> files(String role) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/files"))
			.header("Authorization", "Bearer " + Tokens.of("someone", role))
			.build();
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
