package se.carecontact.checker.fault;

import java.time.Instant;

/**
 * Whom a fault hit.
 *
 * @param victim by name; empty if it came to nothing
 * @param from since when: not while it waited for its turn
 */
record Hit(String victim, Instant from) {

	boolean struck() {
		return !this.victim.isEmpty();
	}

}
