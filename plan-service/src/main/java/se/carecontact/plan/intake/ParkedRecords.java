package se.carecontact.plan.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the records that could not be understood, whole, so that none is ever skipped
 * unseen.
 */
@Repository
class ParkedRecords {

	private final JdbcClient jdbc;

	private final Clock clock;

	ParkedRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Keeps a record; the same record again has no effect. */
	void park(ConsumerRecord<byte[], byte[]> received, String reason) {
		this.jdbc
			.sql("""
					INSERT INTO parked_record (topic, partition_id, record_offset, record_key, record_value, headers, reason, parked_at)
					VALUES (:topic, :partition, :offset, :key, :value, :headers, :reason, :parkedAt)
					ON CONFLICT DO NOTHING""")
			.param("topic", received.topic())
			.param("partition", received.partition())
			.param("offset", received.offset())
			.param("key", received.key())
			.param("value", received.value())
			.param("headers", asText(received.headers()))
			.param("reason", reason)
			.param("parkedAt", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
	}

	/** How many are kept. */
	long count() {
		return this.jdbc.sql("SELECT count(*) FROM parked_record").query(Long.class).single();
	}

	private static String asText(Headers headers) {
		return StreamSupport.stream(headers.spliterator(), false)
			.map((header) -> header.key() + ": "
					+ ((header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8).replace("\0", "")
							: ""))
			.collect(Collectors.joining("\n"));
	}

}
