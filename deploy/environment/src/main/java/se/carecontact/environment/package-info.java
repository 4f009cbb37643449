/**
 * The technical surroundings of the suite: PostgreSQL, a Kafka broker and a schema
 * registry, embedded in and below this JVM or in containers.
 * <p>
 * Owns starting, stopping and restarting them, their ports and their data folders.
 * Exposes {@link se.carecontact.environment.CareEnvironment} to tests and the single
 * {@code Embedded…} parts to the local stack. Never depends on a service, on the events
 * or on Spring.
 */
@NullMarked
package se.carecontact.environment;

import org.jspecify.annotations.NullMarked;
