package se.carecontact.outbox;

import java.util.UUID;

/**
 * Which outbox this is. Kafka fences and PostgreSQL locks by it: two services, and two
 * databases of the same service on one Kafka cluster, never meet.
 */
record OutboxIdentity(String service, UUID outboxId, Shards shards) {

	OutboxIdentity {
		if (service.isBlank()) {
			throw new IllegalArgumentException("care.outbox.service-name is empty");
		}
	}

	String transactionalId(int shard) {
		return "%s-outbox-%s-%d".formatted(this.service, this.outboxId, shard);
	}

	/** The first of the two numbers of this outbox's advisory locks. */
	int lockSpace() {
		return ("event-outbox:" + this.service).hashCode();
	}

}
