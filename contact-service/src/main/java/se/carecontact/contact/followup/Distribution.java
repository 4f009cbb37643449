package se.carecontact.contact.followup;

import org.jspecify.annotations.Nullable;

/**
 * How something is spread over people.
 *
 * @param people over how many; null where withheld
 * @param median half have this or less; null where withheld or there is no one
 * @param percentile90 nine of ten have this or less
 * @param mean the mean
 * @param suppressed whether it is withheld, since it could tell of single people
 */
public record Distribution(@Nullable Integer people, @Nullable Double median, @Nullable Double percentile90,
		@Nullable Double mean, boolean suppressed) {

	static Distribution of(History.Spread spread, SmallGroups groups) {
		return groups.isSmall(spread.people()) ? new Distribution(null, null, null, null, true)
				: new Distribution(spread.people(), rounded(spread.median()), rounded(spread.percentile90()),
						rounded(spread.mean()), false);
	}

	private static @Nullable Double rounded(@Nullable Double value) {
		return (value == null) ? null : Math.round(10 * value) / 10.0;
	}

}
