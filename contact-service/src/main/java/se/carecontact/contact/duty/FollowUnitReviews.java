package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.suggestion.AfterUnitReview;

/**
 * Rule 9: what a unit's review means for its clients' yearly duties. It only notes whom
 * it is about: to lock every client of a large unit would keep everyone else waiting.
 */
@Service
class FollowUnitReviews implements AfterUnitReview {

	private final ReviewedClients reviewed;

	FollowUnitReviews(ReviewedClients reviewed) {
		this.reviewed = reviewed;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public int reviewed(String municipalityId, String unitId, LocalDate reviewedOn, Set<UUID> withoutTwo) {
		return this.reviewed.add(municipalityId, unitId, reviewedOn, withoutTwo);
	}

}
