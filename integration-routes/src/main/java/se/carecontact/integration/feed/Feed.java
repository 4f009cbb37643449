package se.carecontact.integration.feed;

import java.util.Set;

/**
 * What is read from Kafka with a consumer group of its own.
 *
 * @param id the consumer group, and the end of the names of its routes
 * ({@code from-kafka-<id>}, {@code direct:ingest-<id>})
 * @param topics the topics it reads, from their beginning
 * @param sink where each record goes, in the order of its partition
 * @param sideBySide whether records of different partitions may be taken at the same
 * time; those of one client in one topic share a partition
 */
public record Feed(String id, Set<String> topics, RecordSink sink, boolean sideBySide) {

	/** One record at a time. */
	public Feed(String id, Set<String> topics, RecordSink sink) {
		this(id, topics, sink, false);
	}

	public Feed {
		topics = Set.copyOf(topics);
		if (topics.isEmpty()) {
			throw new IllegalArgumentException("feed " + id + " reads no topic");
		}
	}

	String routeId() {
		return "from-kafka-" + this.id;
	}

	/** The seam by which a test, or a replay, enters without Kafka. */
	public String entry() {
		return "direct:ingest-" + this.id;
	}

}
