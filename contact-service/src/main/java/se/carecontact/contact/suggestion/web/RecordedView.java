package se.carecontact.contact.suggestion.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.suggestion.Candidate;
import se.carecontact.contact.suggestion.ReviewUnit;
import se.carecontact.contact.suggestion.Spread;
import se.carecontact.contact.suggestion.UnitLoad;
import se.carecontact.contact.suggestion.UnitReview;

/**
 * A review as it was recorded, and what is lacking.
 *
 * @param reviewId the review
 * @param unitId the unit
 * @param reviewedOn its day
 * @param reviewedBy who answers for it
 * @param note what was decided
 * @param clients how many clients were gone through
 * @param withoutTwo how many of them lack a contact
 * @param mainSpread how they are spread as MAIN
 * @param deputySpread how they are spread as DEPUTY
 * @param yearlyDutiesDone of how many clients the yearly duty is done, now or soon
 * @param lacking what is lacking for the rule to be kept
 */
record RecordedView(UUID reviewId, String unitId, LocalDate reviewedOn, Actor reviewedBy, @Nullable String note,
		int clients, int withoutTwo, Spread mainSpread, Spread deputySpread, int yearlyDutiesDone, Lacking lacking) {

	static RecordedView of(ReviewUnit.Recorded recorded) {
		UnitReview review = recorded.review();
		UnitLoad load = recorded.look().load();
		return new RecordedView(review.reviewId(), review.unitId(), review.reviewedOn(), review.reviewedBy(),
				review.note(), review.clients(), review.withoutTwo(), review.mainSpread(), review.deputySpread(),
				recorded.yearlyDutiesDone(), new Lacking(ReviewView.gaps(recorded.look()), load.isUneven(),
						standing(load, UnitLoad.Standing.ABOVE), standing(load, UnitLoad.Standing.BELOW)));
	}

	private static List<String> standing(UnitLoad load, UnitLoad.Standing standing) {
		return load.staff()
			.stream()
			.filter((member) -> load.standing(member) == standing)
			.map(Candidate::staffId)
			.toList();
	}

	/**
	 * What is lacking.
	 *
	 * @param contacts clients without two contacts; their yearly duty stays until they
	 * have two
	 * @param evenSpread whether the clients are unevenly spread as MAIN
	 * @param above who has more clients as MAIN than the guide value
	 * @param below who has fewer
	 */
	record Lacking(List<ReviewView.ReviewGap> contacts, boolean evenSpread, List<String> above, List<String> below) {
	}

}
