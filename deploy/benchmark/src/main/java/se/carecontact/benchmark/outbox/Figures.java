package se.carecontact.benchmark.outbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import se.carecontact.benchmark.figure.Sample;

/** All that was measured: a figure per round, of each contender and of each thing. */
final class Figures {

	private final Map<Contender, Map<Thing, List<Double>>> all = new EnumMap<>(Contender.class);

	private final Map<Contender, Judgement> judgements = new EnumMap<>(Contender.class);

	/** Adds a round's figure; not a number where the contender did not keep up. */
	void add(Contender contender, Thing thing, double value) {
		this.all.computeIfAbsent(contender, (key) -> new EnumMap<>(Thing.class))
			.computeIfAbsent(thing, (key) -> new ArrayList<>())
			.add(value);
	}

	/** Adds what was seen of order, loss and repeats. */
	void judge(Contender contender, Judgement seen) {
		this.judgements.merge(contender, seen, Judgement::plus);
	}

	Judgement judgement(Contender contender) {
		return this.judgements.getOrDefault(contender, Judgement.NOTHING);
	}

	List<Double> rounds(Contender contender, Thing thing) {
		return this.all.getOrDefault(contender, Map.of()).getOrDefault(thing, List.of());
	}

	/** The rounds as a sample; null where it wasn't measured, or did not keep up once. */
	@Nullable Sample sample(Contender contender, Thing thing) {
		List<Double> rounds = rounds(contender, thing);
		return (rounds.isEmpty() || rounds.stream().anyMatch((round) -> round.isNaN())) ? null : Sample.of(rounds);
	}

	/** The median, or not a number. */
	double median(Contender contender, Thing thing) {
		Sample sample = sample(contender, thing);
		return (sample != null) ? sample.median() : Double.NaN;
	}

	/** The best of the peers that keep the order; null where none was measured. */
	@Nullable Contender bestInOrder(Thing thing) {
		Contender best = null;
		for (Contender each : Contender.present()) {
			if (each.isPeer() && judgement(each).keepsOrder() && Double.isFinite(median(each, thing))
					&& (best == null || thing.isBetter(median(each, thing), median(best, thing)))) {
				best = each;
			}
		}
		return best;
	}

	/** Every figure by its name. */
	Map<String, List<Double>> series() {
		Map<String, List<Double>> series = new LinkedHashMap<>();
		this.all.forEach((contender, things) -> things
			.forEach((thing, rounds) -> series.put(contender.title() + ": " + thing.inWords(), List.copyOf(rounds))));
		return series;
	}

	/**
	 * What came out beside what was committed.
	 *
	 * @param events how many were committed
	 * @param lost how many never came out
	 * @param reordered how many came out first after a later one of their key
	 * @param repeated how many came out again
	 */
	record Judgement(long events, long lost, long reordered, long repeated) {

		static final Judgement NOTHING = new Judgement(0, 0, 0, 0);

		boolean keepsOrder() {
			return this.reordered == 0;
		}

		Judgement plus(Judgement other) {
			return new Judgement(this.events + other.events, this.lost + other.lost, this.reordered + other.reordered,
					this.repeated + other.repeated);
		}

	}

}
