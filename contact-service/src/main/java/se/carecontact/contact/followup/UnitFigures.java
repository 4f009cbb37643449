package se.carecontact.contact.followup;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unit's figures for a period, with small groups withheld.
 *
 * @param unitId the unit
 * @param from first day
 * @param to last day
 * @param smallestGroup the size from which a group of people is shown
 * @param clients with a case of home care in the period
 * @param offers what had come of the offer by the last day; each client is in one group
 * but {@code offered}, which is those accepted, declined and unanswered
 * @param daysToOffer from the first decision, for offers in the period
 * @param daysToAppointment from the first decision to the first day with a contact
 * @param daysToPlan from the decision to the plan's agreement
 * @param plansFollowedUpInTime of the follow-ups due in the period
 * @param clientsWithNewContact clients whose MAIN contact became another
 * @param changesOfContact how many times
 * @param clientsPerContact on the last day
 * @param clientsPerContactGroups contacts by how many clients they have
 * @param staffPerClient distinct staff that a client met in 14 days; median and mean
 * @param visits visits, and those by the contact
 */
public record UnitFigures(String unitId, LocalDate from, LocalDate to, int smallestGroup, Count clients, Offers offers,
		Distribution daysToOffer, Distribution daysToAppointment, Distribution daysToPlan, Share plansFollowedUpInTime,
		Share clientsWithNewContact, Count changesOfContact, Distribution clientsPerContact,
		List<Band> clientsPerContactGroups, Distribution staffPerClient, Visits visits) {

	/** What had come of the offer (rules 1 and 2). */
	public record Offers(Share offered, Share accepted, Share declined, Share unanswered, Share obviouslyUnnecessary,
			Share notYetOffered) {
	}

	/**
	 * Contacts with so many clients.
	 *
	 * @param fewest clients
	 * @param most clients; null where there is no upper end
	 * @param contacts how many contacts have so many
	 */
	public record Band(int fewest, @Nullable Integer most, Share contacts) {
	}

	/**
	 * Visits and the contact's part of them.
	 *
	 * @param clients who had any; null where withheld
	 * @param visits how many; null where withheld
	 * @param percentByContact made by the one who was MAIN contact that day
	 * @param guidePercent what the municipality aims at, where it has decided that
	 * @param suppressed whether it is withheld, since it could tell of single people
	 */
	public record Visits(@Nullable Integer clients, @Nullable Long visits, @Nullable Double percentByContact,
			@Nullable Integer guidePercent, boolean suppressed) {
	}

}
