package se.carecontact.local.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends a body of many lines and reads its answer while it is being sent, holding one
 * line of each at a time. Time and memory are told.
 */
final class Streams {

	private final Stage stage;

	private final Clock clock;

	private final StoryTable table;

	private final Score score;

	private final long play;

	Streams(Stage stage, Clock clock, StoryTable table, Score score, long play) {
		this.stage = stage;
		this.clock = clock;
		this.table = table;
		this.score = score;
		this.play = play;
	}

	/**
	 * Sends the lines once; a stream that breaks isn't tried again.
	 * @param send the request
	 * @param lines its body
	 * @param values what its references stand for
	 * @return the answer, whose body is a {@link Tally}
	 * @throws IOException if the stream broke
	 * @throws InterruptedException if the play is ended
	 */
	Reply send(Send send, Lines lines, Values values) throws IOException, InterruptedException {
		Map<String, String> headers = headers(send, values);
		Tally tally = new Tally(this.clock);
		Instant sentAt = this.clock.instant();
		try (MemoryWatch memory = new MemoryWatch(this.stage);
				StreamedPost post = new StreamedPost(this.stage.service(send.service()), values.fill(send.path()),
						headers)) {
			post.send((number) -> (number <= lines.count()) ? lines.line(number, this.play, values) : null);
			int status = post.status();
			BufferedReader answer = new BufferedReader(new InputStreamReader(post.body(), StandardCharsets.UTF_8));
			for (String line = answer.readLine(); line != null; line = answer.readLine()) {
				tally.add(line);
			}
			Duration took = Duration.between(sentAt, this.clock.instant());
			this.table.row("stream", tally.told(lines.count(), took), StoryTable.millis(took));
			memory.tell(this.table);
			judge(send, lines, memory);
			return new Reply(status, HttpHeaders.of(post.headers(), (name, value) -> true), tally.json(took).toString(),
					sentAt, this.clock.instant(), Duration.ZERO);
		}
	}

	private Map<String, String> headers(Send send, Values values) throws IOException, InterruptedException {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Content-Type", "application/x-ndjson");
		String persona = send.persona();
		if (persona != null) {
			headers.put("Authorization", "Bearer " + this.stage.token(persona));
		}
		send.headers().forEach((name, value) -> headers.put(name, values.fill(value)));
		return headers;
	}

	private void judge(Send send, Lines lines, MemoryWatch memory) {
		Long most = lines.growsAtMost();
		long grown = memory.grown(send.service());
		if (most != null && grown > most) {
			this.score.fail(send.service(), "held " + MemoryWatch.mib(grown) + " MiB more than before while it read "
					+ lines.count() + " lines; at most " + MemoryWatch.mib(most) + " are right");
		}
	}

}
