package se.carecontact.contact.followup;

import org.jspecify.annotations.Nullable;

/**
 * A part of a whole.
 *
 * @param count how many; null where withheld
 * @param percent of the whole, with one decimal; null where withheld or the whole is none
 * @param suppressed whether it is withheld, since it could tell of single people
 */
public record Share(@Nullable Integer count, @Nullable Double percent, boolean suppressed) {

	static Share of(int count, int all) {
		return new Share(count, percent(count, all), false);
	}

	static Share withheld() {
		return new Share(null, null, true);
	}

	static @Nullable Double percent(long part, long all) {
		return (all == 0) ? null : Math.round(1000.0 * part / all) / 10.0;
	}

}
