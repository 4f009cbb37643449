package se.carecontact.integration.consent;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP within a time, the body's last byte included: the client's own time-out ends with
 * the headers, and a trickling body would hold a delivery for ever.
 */
class BoundedHttp {

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(1))
		.executor(Executors.newVirtualThreadPerTaskExecutor())
		.build();

	private final Duration timeout;

	BoundedHttp(Duration timeout) {
		this.timeout = timeout;
	}

	/**
	 * Makes the call.
	 * @throws IOException if there was no whole answer in time
	 */
	HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		CompletableFuture<HttpResponse<String>> answer = this.client.sendAsync(request,
				HttpResponse.BodyHandlers.ofString());
		try {
			return answer.get(this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new IOException("no answer in time", ex);
		}
		catch (ExecutionException ex) {
			throw new IOException("no answer", ex);
		}
		finally {
			answer.cancel(true);
		}
	}

}
