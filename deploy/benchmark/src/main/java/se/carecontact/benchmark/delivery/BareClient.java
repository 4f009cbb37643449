package se.carecontact.benchmark.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Routes;
import se.carecontact.benchmark.stage.TestNumbers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing but HTTP: messages to Lifecare as fast as it takes them, so many at once. What
 * no delivery can be quicker than.
 */
final class BareClient implements AutoCloseable {

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.executor(Executors.newVirtualThreadPerTaskExecutor())
		.build();

	private final String lifecare;

	private final List<Integer> clients = new ArrayList<>();

	private final int atOnce;

	private BareClient(String lifecare, int atOnce) {
		this.lifecare = lifecare;
		this.atOnce = atOnce;
	}

	/** Makes Lifecare know so many clients. */
	static BareClient to(Town town, int clients, int atOnce) throws IOException, InterruptedException {
		BareClient bare = new BareClient(town.standIns().lifecare().url() + "/WE.EC.Integration.Host/care-contact/v1",
				atOnce);
		for (int index = 0; index < clients; index++) {
			HttpResponse<String> answer = bare.http.send(bare.request("/client_lookups",
					"{\"personId\": \"" + TestNumbers.of(index) + "\"}", UUID.randomUUID().toString()),
					BodyHandlers.ofString());
			bare.clients.add(JsonMapper.shared().readTree(answer.body()).path("clientId").asInt());
		}
		return bare;
	}

	/** Where messages are posted, with what lets one in. */
	String messages() {
		return this.lifecare + "/messages?domain=" + Routes.LIFECARE_DOMAIN + "&key=" + Routes.LIFECARE_KEY;
	}

	/** A message like those that time needs become. */
	String body(int index) {
		return """
				{"unitId":"hemtjanst-matning","recipient":"PLANNERS","category":"TIME_NEED","priority":"NORMAL","clientId":%d,\
				"subject":"Tidsbehov: plansamtal, 30 minuter","text":"Kontakten behöver tid med brukaren.\\nFör: \
				Plansamtal\\nTid: 30 minuter\\nÖnskas senast: 2026-12-12\\nAnteckning: Dottern vill vara med.\\nRapporterat av: \
				Anna Berg","occurredAt":"%s"}"""
			.formatted(this.clients.get(index % this.clients.size()), Instant.now());
	}

	/**
	 * Sends so many.
	 * @return how many a second were answered
	 */
	double send(int count) throws InterruptedException {
		List<HttpRequest> requests = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			requests.add(request("/messages", body(index), UUID.randomUUID().toString()));
		}
		Semaphore places = new Semaphore(this.atOnce);
		AtomicReference<String> failure = new AtomicReference<>();
		long began = System.nanoTime();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (HttpRequest request : requests) {
				places.acquire();
				threads.execute(() -> {
					try {
						int status = this.http.send(request, BodyHandlers.ofString()).statusCode();
						if (status / 100 != 2) {
							failure.set("status " + status);
						}
					}
					catch (IOException ex) {
						failure.set(ex.toString());
					}
					catch (InterruptedException ex) {
						Thread.currentThread().interrupt();
					}
					finally {
						places.release();
					}
				});
			}
		}
		double seconds = (System.nanoTime() - began) / 1e9;
		if (failure.get() != null) {
			throw new BenchmarkRefusal("Lifecare's stand-in does not take a message: " + failure.get());
		}
		return count / seconds;
	}

	private HttpRequest request(String path, String body, String key) {
		return HttpRequest
			.newBuilder(URI
				.create(this.lifecare + path + "?domain=" + Routes.LIFECARE_DOMAIN + "&key=" + Routes.LIFECARE_KEY))
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.timeout(Duration.ofSeconds(10))
			.POST(BodyPublishers.ofString(body))
			.build();
	}

	@Override
	public void close() {
		this.http.close();
	}

}
