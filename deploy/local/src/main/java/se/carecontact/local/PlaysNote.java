package se.carecontact.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import se.carecontact.local.story.Played;

/**
 * What is printed when several stories were played: one line for each.
 */
final class PlaysNote {

	private final PrintStream out;

	PlaysNote(PrintStream out) {
		this.out = out;
	}

	void tell(List<Played> played) {
		this.out.printf("%n%-26s %-13s %6s %8s %8s %12s %10s %8s%n", "story", "", "steps", "arrived", "missing",
				"stayed away", "read back", "seconds");
		for (Played play : played) {
			this.out.printf(Locale.ROOT, "%-26s %-13s %6d %8d %8d %12d %10d %8.1f%n", play.story(),
					play.held() ? "held" : "did NOT hold", play.steps(), play.arrived(), play.missing(), play.away(),
					play.seen(), play.took().toMillis() / 1000.0);
		}
		long held = played.stream().filter(Played::held).count();
		Duration took = played.stream().map(Played::took).reduce(Duration.ZERO, Duration::plus);
		this.out.printf(Locale.ROOT, "%d of %d stories held, in %.0f s.%n", held, played.size(),
				took.toMillis() / 1000.0);
	}

}
