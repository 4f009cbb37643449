package se.carecontact.contact.suggestion.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.suggestion.ReviewUnit;
import se.carecontact.contact.suggestion.Spread;

/**
 * What a review goes through, as read.
 *
 * @param unitId the unit
 * @param day the day
 * @param clients how many clients the unit has
 * @param withoutTwo those without two contacts
 * @param uneven whether the clients are unevenly spread
 * @param mainSpread over those who may be MAIN
 * @param deputySpread over those who may be DEPUTY
 * @param lastReviewedOn day of the latest review
 * @param nextReviewBy by when the next is due, where policy has one each year
 * @param overdue whether it should have been held
 */
record ReviewView(String unitId, LocalDate day, int clients, List<ReviewGap> withoutTwo, boolean uneven,
		Spread mainSpread, Spread deputySpread, @Nullable LocalDate lastReviewedOn, @Nullable LocalDate nextReviewBy,
		boolean overdue) {

	static ReviewView of(ReviewUnit.Look look) {
		LocalDate next = look.nextReviewBy();
		LocalDate last = look.lastReviewedOn();
		boolean overdue = next != null && (last == null || next.isBefore(look.load().day()));
		return new ReviewView(look.load().unitId(), look.load().day(), look.clients(), gaps(look),
				look.load().isUneven(), look.load().mainSpread(), look.load().deputySpread(), last, next, overdue);
	}

	static List<ReviewGap> gaps(ReviewUnit.Look look) {
		return look.withoutTwo()
			.stream()
			.map((each) -> new ReviewGap(each.gap().clientId(), each.clientName(), each.gap().missing()))
			.toList();
	}

	/**
	 * A client without two contacts.
	 *
	 * @param clientId the client
	 * @param name the name, or "Skyddade personuppgifter"
	 * @param missing the roles that stand empty
	 */
	record ReviewGap(UUID clientId, String name, Set<ContactRole> missing) {
	}

}
