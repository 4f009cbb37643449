package se.carecontact.schemas;

import java.util.Map;

import org.apache.kafka.common.config.TopicConfig;

/**
 * How each topic keeps its records.
 */
final class TopicSettings {

	private static final String DAY_MS = "86400000";

	private static final String THIRTY_DAYS_MS = "2592000000";

	/**
	 * The latest record per client stays; what an erasure or a newer record replaced is
	 * gone within two days.
	 */
	private static final Map<String, String> COMPACTED = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
			TopicConfig.CLEANUP_POLICY_COMPACT, TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, DAY_MS,
			TopicConfig.SEGMENT_MS_CONFIG, DAY_MS, TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.1",
			// A consumer away for longer than this would miss an erasure; the tombstone
			// itself tells nothing of anyone.
			TopicConfig.DELETE_RETENTION_MS_CONFIG, THIRTY_DAYS_MS);

	/**
	 * Longer than any outage a consumer is expected to come back from; the owner's
	 * database keeps the history.
	 */
	private static final Map<String, String> KEPT_FOR_A_TIME = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
			TopicConfig.CLEANUP_POLICY_DELETE, TopicConfig.RETENTION_MS_CONFIG, THIRTY_DAYS_MS,
			TopicConfig.SEGMENT_MS_CONFIG, DAY_MS);

	private TopicSettings() {
	}

	static Map<String, String> of(String topic) {
		return CareTopics.CLIENTS.equals(topic) ? COMPACTED : KEPT_FOR_A_TIME;
	}

}
