/**
 * The settings of Kafka and the schema registry.
 *
 * <p>
 * Owns: the events' serializer. Exposes: {@code KafkaProperties},
 * {@code RegistryProperties}. Never depends on: a feature.
 */
@NullMarked
package se.carecontact.plan.platform.messaging;

import org.jspecify.annotations.NullMarked;
