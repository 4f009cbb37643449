package se.carecontact.plan.implementationplan;

import java.time.Instant;

/**
 * A member of the staff has read a version of a plan.
 *
 * @param version the version
 * @param by who
 * @param at when they said so, the first time
 */
public record Reading(int version, Author by, Instant at) {
}
