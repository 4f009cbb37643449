package se.carecontact.standins.partner;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import org.jspecify.annotations.Nullable;

/**
 * Takes a request in whole, lets the pages or the operations answer it, and sends the
 * answer, or drops the connection where there is none.
 */
final class Entrance implements HttpHandler {

	private static final int LARGEST_BODY = 1 << 20;

	private final Clock clock;

	private final Operations operations;

	private final Pages pages;

	Entrance(Clock clock, Operations operations, Pages pages) {
		this.clock = clock;
		this.operations = operations;
		this.pages = pages;
	}

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
			Answer answer = (body.length > LARGEST_BODY) ? Answer.of(413, "text/plain", "The body is too large")
					: answer(call(exchange, body));
			if (answer != null) {
				send(exchange, answer);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private @Nullable Answer answer(Call call) throws InterruptedException {
		return this.pages.owns(call) ? this.pages.answer(call) : this.operations.answer(call);
	}

	private Call call(HttpExchange exchange, byte[] body) {
		Map<String, String> headers = exchange.getRequestHeaders()
			.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap((header) -> header.getKey().toLowerCase(Locale.ROOT),
					(header) -> header.getValue().getFirst()));
		return new Call(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
				exchange.getRequestURI().getRawQuery(), headers, body, this.clock.instant(), Map.of());
	}

	private static void send(HttpExchange exchange, Answer answer) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", answer.contentType());
		answer.headers().forEach(exchange.getResponseHeaders()::set);
		exchange.sendResponseHeaders(answer.status(), (answer.body().length == 0) ? -1 : answer.body().length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(answer.body());
		}
	}

}
