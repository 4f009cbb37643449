/**
 * Kills the services as they ship, under load, and checks from outside that nothing got
 * lost or doubled.
 *
 * <p>
 * Owns: the checks, and what they hold the services to. Exposes: nothing. Never depends
 * on: a service's classes; it knows them by HTTP, their tables, their topics and their
 * process.
 */
package se.carecontact.checker;
