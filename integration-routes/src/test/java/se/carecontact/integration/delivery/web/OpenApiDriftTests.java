package se.carecontact.integration.delivery.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import se.carecontact.integration.support.IntegrationTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The running interface is the committed one; run with -Dopenapi.update=true to commit
 * anew.
 */
@IntegrationTest
class OpenApiDriftTests {

	private static final Path COMMITTED = Path.of("openapi.yaml");

	@LocalServerPort
	int port;

	@Test
	void the_running_interface_is_the_committed_one() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/v3/api-docs.yaml"))
			.build();
		String running = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
		if (Boolean.getBoolean("openapi.update")) {
			Files.writeString(COMMITTED, running);
		}
		assertThat(running).isEqualTo(Files.readString(COMMITTED));
	}

}
