package se.carecontact.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The lines of the shards that a relay owns at the time. */
final class ShardLines implements AutoCloseable {

	private final IntFunction<ShardProducer> producers;

	private final Runnable ended;

	private final Map<Integer, ShardLine> lines = new TreeMap<>();

	/**
	 * No lines yet.
	 * @param ended called whenever something that was begun on a line has ended
	 */
	ShardLines(IntFunction<ShardProducer> producers, Runnable ended) {
		this.producers = producers;
		this.ended = ended;
	}

	/** Opens a line for each new shard, and closes those of shards no longer owned. */
	void keep(Collection<Integer> owned) {
		this.lines.entrySet().removeIf((line) -> {
			boolean lost = !owned.contains(line.getKey());
			if (lost) {
				line.getValue().close();
			}
			return lost;
		});
		owned.forEach((shard) -> this.lines.computeIfAbsent(shard,
				(number) -> new ShardLine(number, this.producers, this.ended)));
	}

	/** Each line by its shard. */
	Map<Integer, ShardLine> all() {
		return this.lines;
	}

	/** Whether anything is under way, or has ended and was not taken yet. */
	boolean areBusy() {
		return this.lines.values().stream().anyMatch(ShardLine::isBusy);
	}

	/** That pause, or a shorter one after which a line that rests now has rested. */
	Duration orUntilRested(Duration pause) {
		long nanos = this.lines.values()
			.stream()
			.filter((line) -> !line.isBusy())
			.mapToLong(ShardLine::nanosToRest)
			.filter((left) -> left > 0)
			.min()
			.orElse(Long.MAX_VALUE);
		return Duration.ofNanos(Math.min(pause.toNanos(), nanos));
	}

	@Override
	public void close() {
		this.lines.values().forEach(ShardLine::close);
		this.lines.clear();
	}

}
