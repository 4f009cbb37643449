package se.carecontact.integration.decisionfile;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTP within a time, the answer's last byte included; never follows a redirect. */
class DoorHttp {

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(2))
		.executor(Executors.newVirtualThreadPerTaskExecutor())
		.build();

	private final Duration timeout;

	DoorHttp(Duration timeout) {
		this.timeout = timeout;
	}

	/**
	 * Makes the call.
	 * @throws DoorUnavailable where there is no whole answer in time
	 */
	HttpResponse<String> send(HttpRequest request) {
		CompletableFuture<HttpResponse<String>> answer = this.client.sendAsync(request,
				HttpResponse.BodyHandlers.ofString());
		try {
			return answer.get(this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new DoorUnavailable("TIMEOUT");
		}
		catch (ExecutionException ex) {
			throw new DoorUnavailable("CONNECTION");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DoorUnavailable("INTERRUPTED");
		}
		finally {
			answer.cancel(true);
		}
	}

}
