package se.carecontact.local.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * Follows one partner's journal while a story is played: a long poll at a time, so that
 * an entry is known within milliseconds and nothing spins. A journal that can't be read
 * for a moment is read again from the same place.
 */
final class JournalWatch implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Duration WAIT = Duration.ofSeconds(5);

	private final Partner partner;

	private final URI journal;

	private final HttpClient http;

	private final Arrivals arrivals;

	private final Thread thread;

	private int next;

	/** Follows the journal from its end on: what stands there is of earlier plays. */
	JournalWatch(Partner partner, URI standIn, HttpClient http, Arrivals arrivals)
			throws IOException, InterruptedException {
		this.partner = partner;
		this.journal = standIn.resolve("/_standin/journal");
		this.http = http;
		this.arrivals = arrivals;
		this.next = read(0, Duration.ZERO).stream().mapToInt(JournalEntry::index).max().orElse(-1) + 1;
		this.thread = Thread.ofVirtual().name("journal of " + partner.label()).start(this::follow);
	}

	/**
	 * Ends the following with a last look: all that stands in the journal now is told.
	 * @throws IOException if it can't be read
	 * @throws InterruptedException if the play is ended
	 */
	void finish() throws IOException, InterruptedException {
		close();
		this.thread.join();
		tell(read(this.next, Duration.ZERO));
	}

	private void follow() {
		while (!Thread.currentThread().isInterrupted()) {
			try {
				tell(read(this.next, WAIT));
			}
			catch (IOException ex) {
				pause();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void tell(List<JournalEntry> entries) {
		for (JournalEntry entry : entries) {
			this.arrivals.add(entry);
			this.next = entry.index() + 1;
		}
	}

	private List<JournalEntry> read(int since, Duration wait) throws IOException, InterruptedException {
		URI address = URI.create(this.journal + "?since=" + since + "&wait=" + wait.toMillis());
		HttpRequest request = HttpRequest.newBuilder(address).timeout(wait.plusSeconds(5)).build();
		HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IOException("The journal of " + this.partner.label() + " answered " + answer.statusCode());
		}
		return answer.body()
			.lines()
			.filter((line) -> !line.isBlank())
			.map((line) -> JournalEntry.of(this.partner, JSON.readTree(line)))
			.toList();
	}

	private static void pause() {
		try {
			Thread.sleep(Duration.ofMillis(200));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

}
