package se.carecontact.checker.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.carecontact.benchmark.figure.Sample;

/** How long absences took to come to the planner, by the run's phases. */
public final class Latencies {

	/** Nothing is wrong. */
	public static final String CALM = "calm";

	/** Other partners are down, the planner's is well. */
	public static final String OTHERS_DOWN = "other-partners-down";

	/** With fewer, the slowest of a hundred is chance. */
	private static final int ENOUGH = 100;

	/** Whatever the calm was: an absence within this time is told at once. */
	private static final double AT_ONCE_MILLIS = 300;

	private static final double MOST_TIMES = 2;

	private final List<Phase> phases = new ArrayList<>();

	/** A phase has ended. */
	public void add(String name, Instant from, Instant until) {
		this.phases.add(new Phase(name, from, until));
	}

	/** Each phase's p99 in milliseconds; none for a phase with hardly any absences. */
	public Map<String, Double> p99(Delivered delivered) {
		Map<String, Double> p99 = new LinkedHashMap<>();
		for (Phase phase : this.phases) {
			List<Double> millis = delivered.absenceMillis(phase.from(), phase.until());
			if (millis.size() >= ENOUGH) {
				p99.put(phase.name(), (double) Math.round(Sample.of(millis).percentile(99)));
			}
		}
		return p99;
	}

	void check(Delivered delivered, Breaches breaches) {
		Map<String, Double> p99 = p99(delivered);
		Double calm = p99.get(CALM);
		Double down = p99.get(OTHERS_DOWN);
		if (calm != null && down != null && down > MOST_TIMES * calm && down > AT_ONCE_MILLIS) {
			breaches.add(Breaches.Kind.SLOWED,
					"absences took %.0f ms (p99) while other partners were down, and %.0f ms before".formatted(down,
							calm));
		}
	}

	private record Phase(String name, Instant from, Instant until) {
	}

}
