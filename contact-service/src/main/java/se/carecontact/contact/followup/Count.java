package se.carecontact.contact.followup;

import org.jspecify.annotations.Nullable;

/**
 * A number of people or of what was done for them.
 *
 * @param count the number; null where it is withheld
 * @param suppressed whether it is withheld, since it could tell of single people
 */
public record Count(@Nullable Integer count, boolean suppressed) {

	static Count of(int count) {
		return new Count(count, false);
	}

	static Count withheld() {
		return new Count(null, true);
	}

}
