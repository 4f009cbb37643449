package se.carecontact.environment;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Apicurio Registry in a container. */
record ContainerRegistry(FixedPortContainer container, int port) implements SchemaRegistry {

	private static final Duration START_LIMIT = Duration.ofMinutes(3);

	@Override
	public void start() {
		if (!this.container.start()) {
			return;
		}
		HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/subjects")).build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			Waiting.until("the schema registry answers", START_LIMIT, () -> {
				this.container.requireRunning();
				return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
			});
		}
	}

	@Override
	public void stop() {
		this.container.stop();
	}

	@Override
	public String url() {
		return "http://localhost:%d/apis/ccompat/v7".formatted(this.port);
	}

}
