package se.carecontact.integration.feed;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A record as it stood on Kafka, unread. Prints where it stood, never what it says.
 *
 * @param topic the topic
 * @param partition the partition
 * @param offset the offset in the partition
 * @param key the raw key, by contract a client's UUID as text
 * @param value the raw value, null for a tombstone
 * @param headers headers as text, by name
 */
public record IncomingRecord(String topic, int partition, long offset, byte @Nullable [] key, byte @Nullable [] value,
		Map<String, String> headers) {

	public IncomingRecord {
		headers = Map.copyOf(headers);
	}

	/** The client's id, if the key is one. */
	public Optional<UUID> clientId() {
		return (this.key == null) ? Optional.empty() : uuid(new String(this.key, StandardCharsets.UTF_8));
	}

	/** A header that should hold a UUID, if it does. */
	public Optional<UUID> uuidHeader(String name) {
		return Optional.ofNullable(this.headers.get(name)).flatMap(IncomingRecord::uuid);
	}

	/** A header's text. */
	public Optional<String> header(String name) {
		return Optional.ofNullable(this.headers.get(name));
	}

	/** A header that should hold a number of no sign, if it does. */
	public Optional<Long> numberHeader(String name) {
		return header(name).filter((text) -> text.matches("\\d{1,18}")).map(Long::valueOf);
	}

	private static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Where the record stood: {@code topic-partition@offset}. */
	public String position() {
		return this.topic + "-" + this.partition + "@" + this.offset;
	}

	@Override
	public String toString() {
		return position();
	}

}
