package se.carecontact.contact.suggestion;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.policy.ClientsPerContact;
import se.carecontact.contact.policy.Policy;

/**
 * What a municipality has decided about how many clients a contact has, and how MAIN and
 * DEPUTY are paired.
 *
 * @param clientsPerContactMin guide value, lowest; null where only evenness counts
 * @param clientsPerContactMax guide value, highest; null where only evenness counts
 * @param oppositeWeekendTeamsPreferred whether MAIN and DEPUTY are preferably of opposite
 * helglag
 * @param yearlyUnitReview whether every unit reviews all its clients once a year
 */
public record LoadPolicy(@Nullable Integer clientsPerContactMin, @Nullable Integer clientsPerContactMax,
		boolean oppositeWeekendTeamsPreferred, boolean yearlyUnitReview) {

	/** The part of a policy that concerns load. */
	public static LoadPolicy of(Policy policy) {
		ClientsPerContact clients = policy.clientsPerContact().orElse(null);
		return new LoadPolicy((clients != null) ? clients.min() : null, (clients != null) ? clients.max() : null,
				policy.oppositeWeekendTeams(), policy.yearlyUnitReview());
	}

}
