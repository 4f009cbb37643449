/**
 * Strikes the services as they ship with faults, under load, and checks from outside that
 * nothing got lost, reordered or doubled, and that nothing left without consent.
 *
 * <p>
 * Owns: the check and what it holds the services to. Exposes: a command. Never depends
 * on: a service's classes; it knows them by HTTP, their outbox's counts, their topics and
 * their processes.
 */
@NullMarked
package se.carecontact.checker;

import org.jspecify.annotations.NullMarked;
