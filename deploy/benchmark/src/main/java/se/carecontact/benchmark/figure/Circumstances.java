package se.carecontact.benchmark.figure;

import java.time.Instant;
import java.util.List;

/**
 * What a run's figures depend on.
 *
 * @param commit the commit measured; ends with {@code +} where files differ from it
 * @param machine the machine
 * @param javaOptions how the service's JVM was run
 * @param quick whether sizes were small: the figures are then no answer to any goal
 * @param startedAt when the benchmark began
 * @param seconds how long it took
 * @param loadBefore load average of the minute before; negative where the system doesn't
 * tell
 * @param loadAfter load average of its last minute
 */
public record Circumstances(String commit, Machine machine, List<String> javaOptions, boolean quick, Instant startedAt,
		long seconds, double loadBefore, double loadAfter) {

	/** In two lines. */
	public String inWords() {
		return """
				  commit %s; %d cores (%s), %d MiB memory, %s, Java %s; the service runs with %s
				  load average %s before and %s after; took %d s%s
				""".formatted(this.commit, this.machine.cores(), this.machine.processor(),
				this.machine.memoryMebibytes(), this.machine.system(), this.machine.java(),
				String.join(" ", this.javaOptions), Numbers.figure(this.loadBefore), Numbers.figure(this.loadAfter),
				this.seconds, this.quick ? "; QUICK: small sizes, no answer to any goal" : "");
	}

}
