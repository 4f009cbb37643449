package se.carecontact.local.stack;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Waits until programs answer that they are ready, and says from time to time what is
 * being waited for.
 */
final class Readiness {

	private static final Duration PAUSE = Duration.ofMillis(200);

	private static final Duration SAY_EACH = Duration.ofSeconds(10);

	private final Progress progress;

	private final Duration longest;

	Readiness(Progress progress, Duration longest) {
		this.progress = progress;
		this.longest = longest;
	}

	/**
	 * Waits for one program.
	 * @param program the program, started
	 * @throws StackRefusal if it isn't ready in time
	 * @throws InterruptedException if the start is ended
	 */
	void await(Program program) throws InterruptedException {
		long began = System.nanoTime();
		long sayAt = SAY_EACH.toNanos();
		try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
			String said = answer(http, program);
			while (!said.equals("200")) {
				long waited = System.nanoTime() - began;
				if (waited > this.longest.toNanos()) {
					throw new StackRefusal(program.name() + " was not ready after " + this.longest.toSeconds() + " s ("
							+ program.ready() + ": " + said + "). Its log says why.");
				}
				if (waited > sayAt) {
					this.progress.say(program.name(), "waiting for " + program.ready() + " (" + said + ")");
					sayAt += SAY_EACH.toNanos();
				}
				Thread.sleep(PAUSE);
				said = answer(http, program);
			}
		}
		this.progress.say(program.name(), "ready");
	}

	private static String answer(HttpClient http, Program program) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(program.ready()).timeout(Duration.ofSeconds(5)).build();
		try {
			return Integer.toString(http.send(request, BodyHandlers.discarding()).statusCode());
		}
		catch (IOException ex) {
			return "no answer yet";
		}
	}

}
