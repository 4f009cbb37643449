package se.carecontact.outbox;

import java.util.UUID;

/** How the aggregates of an outbox are divided. Each is in one shard for good. */
record Shards(int count) {

	Shards {
		if (count < 1 || count > 256) {
			throw new IllegalArgumentException("An outbox has 1 to 256 shards");
		}
	}

	int of(UUID aggregateId) {
		return Math.floorMod(aggregateId.hashCode(), this.count);
	}

}
