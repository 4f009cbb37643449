package se.carecontact.outbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record as a consumer sees it. */
record Received(String topic, String key, String value, Map<String, String> headers) {

	static Received of(ConsumerRecord<String, String> read) {
		Map<String, String> headers = new LinkedHashMap<>();
		for (Header header : read.headers()) {
			headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
		}
		return new Received(read.topic(), read.key(), read.value(), headers);
	}

	long seq() {
		return Long.parseLong(this.headers.get(OutboxHeaders.SEQ));
	}

	UUID eventId() {
		return UUID.fromString(this.headers.get(OutboxHeaders.EVENT_ID));
	}

}
