package se.carecontact.outbox;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The lines of the shards that a relay owns at the time. */
final class ShardLines implements AutoCloseable {

	private final IntFunction<ShardProducer> producers;

	private final Map<Integer, ShardLine> lines = new TreeMap<>();

	ShardLines(IntFunction<ShardProducer> producers) {
		this.producers = producers;
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
		owned.forEach((shard) -> this.lines.computeIfAbsent(shard, (number) -> new ShardLine(number, this.producers)));
	}

	Collection<ShardLine> all() {
		return this.lines.values();
	}

	ShardLine of(int shard) {
		ShardLine line = this.lines.get(shard);
		if (line == null) {
			throw new IllegalStateException("Shard " + shard + " is not owned");
		}
		return line;
	}

	@Override
	public void close() {
		this.lines.values().forEach(ShardLine::close);
		this.lines.clear();
	}

}
