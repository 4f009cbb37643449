package se.carecontact.benchmark.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;
import se.carecontact.benchmark.figure.Sample;
import se.carecontact.benchmark.stage.BenchmarkRefusal;

/**
 * How an absence came from its commit to the planner, in milliseconds.
 *
 * @param whole from the commit in contact-service until the call had come in whole at the
 * planner's system
 * @param toLedger of these, until the delivery stood in the ledger
 * @param toAttempt of these, until its attempt began
 * @param toPartner of these, the rest
 */
record Passage(double whole, double toLedger, double toAttempt, double toPartner) {

	static Passage of(@Nullable Instant committed, @Nullable Instant read, @Nullable Instant begun,
			@Nullable Instant arrived) {
		if (committed == null || read == null || begun == null || arrived == null) {
			throw new BenchmarkRefusal("Of an absence it is not known when it was committed, read, tried or there: "
					+ committed + ", " + read + ", " + begun + ", " + arrived);
		}
		return new Passage(millis(committed, arrived), millis(committed, read), millis(read, begun),
				millis(begun, arrived));
	}

	private static double millis(Instant from, Instant until) {
		return Duration.between(from, until).toNanos() / 1e6;
	}

	static Sample sample(List<Passage> passages, ToDoubleFunction<Passage> part) {
		return Sample.of(passages.stream().mapToDouble(part).boxed().toList());
	}

}
