package se.carecontact.local.story;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Prints a play as it goes: a numbered sentence per step and, below it, a row for what
 * was sent and for what each partner received, with the milliseconds.
 */
final class StoryTable {

	private static final String ROW = "    %-13s %-84s %9s%n";

	private static final Pattern UUID_TAIL = Pattern
		.compile("\\b([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");

	private final PrintStream out;

	private int steps;

	StoryTable(PrintStream out) {
		this.out = out;
	}

	void begin(Story story, String mark) {
		this.out.printf("%n%s  (%s, play %s)%n%s%n%n", story.title(), story.name(), mark, story.about().strip());
		this.out.printf(Locale.ROOT, ROW, "who", "sent, or received at the partner", "after ms");
		this.out.println("    " + "-".repeat(108));
	}

	void step(Step step) {
		this.steps++;
		this.out.printf("%2d. %s%n", this.steps, step.tell());
	}

	void sent(Send send, String path, Reply reply) {
		if (!reply.waited().isZero() && reply.waited().toMillis() > 100) {
			row(send.service(),
					"was away for " + seconds(reply.waited()) + " s; the request was tried until it was back", "");
		}
		row("sent", send.method() + " " + send.service() + " " + path + " -> " + reply.status(), millis(reply.took()));
	}

	void arrived(Arrival arrival, JournalEntry entry, Duration after) {
		row(arrival.at().label(), entry.kind() + "  " + entry.about(), millis(after));
	}

	void row(String who, String what, String after) {
		this.out.printf(Locale.ROOT, ROW, who, UUID_TAIL.matcher(what).replaceAll("$1…").strip(), after);
	}

	void wrong(String who, String what) {
		row(who, "!! " + what, "");
	}

	void line(String text) {
		this.out.println(text);
	}

	int steps() {
		return this.steps;
	}

	static String millis(Duration duration) {
		return Long.toString(duration.toMillis());
	}

	static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
	}

}
