/**
 * What every service needs to speak in events: the topics, the record headers, the
 * catalogue of event types, the set-up of Confluent's serializer, and the two deploy
 * steps that prepare a cluster (topics) and a registry (schemas).
 *
 * <p>
 * Owns: which event type goes on which topic, and under which rules it may change.
 * Exposes: all public types here. Never depends on: a service, Spring, or the behaviour
 * behind an event.
 */
@NullMarked
package se.carecontact.schemas;

import org.jspecify.annotations.NullMarked;
