package se.carecontact.local.story;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A partner's stand-in as a story sees it: a journal, and a fault switch. */
final class FakePartner implements AutoCloseable {

	private final HttpServer server;

	private final List<String> journal = new ArrayList<>();

	private final List<String> faults = new ArrayList<>();

	private final List<Runnable> owed = new ArrayList<>();

	private boolean away;

	FakePartner() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/_standin/journal", this::journal);
		this.server.createContext("/_standin/fault", this::fault);
		this.server.start();
	}

	URI address() {
		return URI.create("http://localhost:" + this.server.getAddress().getPort());
	}

	/** Something arrives; while the partner is away, it arrives once it is back. */
	synchronized void receive(String operation, String about, String eventId) {
		if (this.away) {
			this.owed.add(() -> receive(operation, about, eventId));
			return;
		}
		this.journal.add("""
				{"index":%d,"arrivedAt":"%s","operation":"%s","about":"%s","eventId":"%s","effect":"APPLIED"}"""
			.formatted(this.journal.size(), Instant.now(), operation, about, eventId));
		notifyAll();
	}

	synchronized List<String> faults() {
		return List.copyOf(this.faults);
	}

	private void journal(HttpExchange exchange) throws IOException {
		String[] query = exchange.getRequestURI().getQuery().split("[=&]", -1);
		answer(exchange, lines(Integer.parseInt(query[1]), Long.parseLong(query[3])));
	}

	private synchronized String lines(int since, long waitMillis) {
		long deadline = System.currentTimeMillis() + waitMillis;
		try {
			while (this.journal.size() <= since && System.currentTimeMillis() < deadline) {
				wait(Math.max(1, deadline - System.currentTimeMillis()));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return String.join("\n", this.journal.subList(Math.min(since, this.journal.size()), this.journal.size()));
	}

	private void fault(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		synchronized (this) {
			this.faults.add(body);
			this.away = body.contains("DOWN");
			if (!this.away) {
				this.owed.forEach(Runnable::run);
				this.owed.clear();
			}
		}
		answer(exchange, "{}");
	}

	private static void answer(HttpExchange exchange, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
