package se.carecontact.contact.followup;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Counts what happened, as bare figures that may tell of single people: only for
 * {@link FollowUpUnit}.
 */
public interface History {

	/** Whether anyone has ever been a client or worked there. */
	boolean knowsUnit(String municipalityId, String unitId);

	/**
	 * Each client with a case of home care in the period, once, by what was known of the
	 * need on the last day.
	 */
	Offers offers(String municipalityId, String unitId, Period period);

	/**
	 * Days from a case's first decision to its first offer, for first offers in the
	 * period.
	 */
	Spread daysToOffer(String municipalityId, String unitId, Period period);

	/** The same to the first day with a MAIN contact. */
	Spread daysToAppointment(String municipalityId, String unitId, Period period);

	/** Days from a decision to its plan's first agreement, for those in the period. */
	Spread daysToPlan(String municipalityId, String unitId, Period period);

	/** Follow-ups of plans whose last day lay in the period. */
	InTime planFollowUps(String municipalityId, String unitId, Period period);

	/** How often MAIN became another person within a case, in the period. */
	Changes changes(String municipalityId, String unitId, Period period);

	/**
	 * Of how many of the unit's clients each MAIN contact was the contact, on the last
	 * day.
	 */
	List<Integer> clientsPerContact(String municipalityId, String unitId, Period period);

	/**
	 * How many of the staff each client met, in each whole 14 days of the period, counted
	 * back from its last day.
	 */
	Spread staffPerClient(String municipalityId, String unitId, Period period);

	/** Visits, and those made by the one who was MAIN contact on the day. */
	Visits visits(String municipalityId, String unitId, Period period);

	/** Clients by what was known; each is in one. */
	record Offers(int accepted, int declined, int unanswered, int obviouslyUnnecessary, int notYetOffered) {
	}

	/** How something is spread over people; null where there are none. */
	record Spread(int people, @Nullable Double median, @Nullable Double percentile90, @Nullable Double mean) {
	}

	/** What was done by its last day, and what was not. */
	record InTime(int inTime, int late) {
	}

	/** How many clients there were, how many got another contact, and how many times. */
	record Changes(int clients, int changed, int changes) {
	}

	/** Visits, by how many clients had any and who made them. */
	record Visits(int clients, long visits, long byContact) {
	}

}
