package se.carecontact.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A committed, unsent event, ready for Kafka. */
record OutboxRow(long id, String topic, UUID aggregateId, String type, byte @Nullable [] payload, long seq,
		UUID eventId, Instant occurredAt, Map<String, String> headers, Instant createdAt) {

	ProducerRecord<byte[], byte[]> toRecord() {
		ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(this.topic, utf8(this.aggregateId.toString()),
				this.payload);
		add(sent, OutboxHeaders.EVENT_ID, this.eventId.toString());
		add(sent, OutboxHeaders.SEQ, Long.toString(this.seq));
		add(sent, OutboxHeaders.TYPE, this.type);
		add(sent, OutboxHeaders.OCCURRED_AT, this.occurredAt.toString());
		this.headers.forEach((name, value) -> add(sent, name, value));
		return sent;
	}

	private static void add(ProducerRecord<byte[], byte[]> sent, String name, String value) {
		sent.headers().add(name, utf8(value));
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
