package se.carecontact.outbox;

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

	@Override
	public void close() {
		this.lines.values().forEach(ShardLine::close);
		this.lines.clear();
	}

}
