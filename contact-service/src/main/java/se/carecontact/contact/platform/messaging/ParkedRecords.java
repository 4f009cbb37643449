package se.carecontact.contact.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.persistence.Instants;

/** Records that can't be used as they are, kept whole until someone has looked. */
@Repository
class ParkedRecords {

	private final JdbcClient jdbc;

	private final Clock clock;

	ParkedRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Keeps a record; once, however often it is read. */
	void park(ConsumerRecord<byte[], byte[]> record, String reason) {
		this.jdbc.sql("""
				INSERT INTO parked_record (topic, partition, "offset", key, value, headers, reason, parked_at)
				VALUES (:topic, :partition, :offset, :key, :value, :headers, :reason, :at) ON CONFLICT DO NOTHING""")
			.param("topic", record.topic())
			.param("partition", record.partition())
			.param("offset", record.offset())
			.param("key", record.key())
			.param("value", record.value())
			.param("headers", headers(record))
			.param("reason", reason)
			.param("at", Instants.toColumn(this.clock.instant()))
			.update();
	}

	private static String headers(ConsumerRecord<byte[], byte[]> record) {
		return Arrays.stream(record.headers().toArray())
			.map((header) -> header.key() + "="
					+ ((header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : ""))
			.collect(Collectors.joining("\n"));
	}

}
