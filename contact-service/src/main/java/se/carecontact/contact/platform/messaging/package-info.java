/**
 * The way of events into the outbox, and the settings of Kafka.
 *
 * <p>
 * Owns: the envelope's headers and the serializer. Exposes: {@code OutboxPublisher},
 * {@code KafkaProperties}. Never depends on: a feature.
 */
@NullMarked
package se.carecontact.contact.platform.messaging;

import org.jspecify.annotations.NullMarked;
