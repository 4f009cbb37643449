package se.carecontact.local.story;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A stage with real HTTP and nothing behind it: one server stands for all the suite's
 * services and does what a test says when a request comes.
 */
final class FakeStage implements Stage, AutoCloseable {

	final FakePartner lifecare;

	final FakePartner prator;

	final FakePartner primaryCare;

	final List<String> requests = new ArrayList<>();

	final List<String> killed = new ArrayList<>();

	private final Map<Partner, FakePartner> partners = new EnumMap<>(Partner.class);

	private final Map<String, String> answers = new HashMap<>();

	private final Map<String, Runnable> effects = new HashMap<>();

	private final HttpServer server;

	private long plays;

	FakeStage() throws IOException {
		this.lifecare = new FakePartner();
		this.prator = new FakePartner();
		this.primaryCare = new FakePartner();
		this.partners.put(Partner.LIFECARE, this.lifecare);
		this.partners.put(Partner.PRATOR, this.prator);
		this.partners.put(Partner.PRIMARY_CARE, this.primaryCare);
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::serve);
		this.server.start();
	}

	/** What a path answers, {@code status body}, and what comes of it. */
	void answer(String path, String answer, Runnable effect) {
		this.answers.put(path, answer);
		this.effects.put(path, effect);
	}

	void answer(String path, String answer) {
		answer(path, answer, () -> {
		});
	}

	private void serve(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String path = exchange.getRequestURI().getPath();
		synchronized (this.requests) {
			this.requests.add(exchange.getRequestMethod() + " " + path + " "
					+ exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
		}
		String answer = this.answers.getOrDefault(path, "404 {}");
		this.effects.getOrDefault(path, () -> {
		}).run();
		byte[] bytes = answer.substring(4).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("ETag", "\"7\"");
		exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public URI service(String name) {
		return Partner.of(name)
			.map((partner) -> this.partners.get(partner).address())
			.orElseGet(() -> URI.create("http://localhost:" + this.server.getAddress().getPort()));
	}

	@Override
	public String token(String persona) {
		return "token-of-" + persona;
	}

	@Override
	public void kill(String service) {
		this.killed.add(service);
	}

	@Override
	public Map<String, Long> memory() {
		return Map.of("contact-service", 200L * 1024 * 1024);
	}

	@Override
	public long nextPlay() {
		return this.plays++;
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.partners.values().forEach(FakePartner::close);
	}

}
