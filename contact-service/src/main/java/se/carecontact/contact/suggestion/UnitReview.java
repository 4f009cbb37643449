package se.carecontact.contact.suggestion;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Actor;

/**
 * That a unit has gone through all its clients (rule 9), and what it then looked like.
 *
 * @param reviewId the review
 * @param unitId the unit
 * @param reviewedOn its day
 * @param reviewedBy who answers for it
 * @param note what was decided
 * @param clients how many clients were gone through
 * @param withoutTwo how many of them lacked a contact
 * @param mainSpread how they were spread as MAIN
 * @param deputySpread how they were spread as DEPUTY
 */
public record UnitReview(UUID reviewId, String unitId, LocalDate reviewedOn, Actor reviewedBy, @Nullable String note,
		int clients, int withoutTwo, Spread mainSpread, Spread deputySpread) {
}
