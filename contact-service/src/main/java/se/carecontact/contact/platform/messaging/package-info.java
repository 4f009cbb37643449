/**
 * The way of events into the outbox and in from other services, and the settings of
 * Kafka.
 *
 * <p>
 * Owns: the envelope's headers, the serializer and the table {@code parked_record}.
 * Exposes: {@code OutboxPublisher}, {@code TopicReader}, {@code KafkaProperties}. Never
 * depends on: a feature.
 */
@NullMarked
package se.carecontact.contact.platform.messaging;

import org.jspecify.annotations.NullMarked;
