package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.assignment.AssignmentFact;
import se.carecontact.contact.assignment.ChangeWish;
import se.carecontact.contact.assignment.ChangeWishes;
import se.carecontact.contact.assignment.Contact;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.assignment.Needs;
import se.carecontact.contact.platform.AfterFact;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.policy.StartingPoint;

/**
 * What an offer and the contacts mean for duties: the offer and the appointment are
 * fulfilled by themselves, MAIN's duties begin with the appointment, and whoever is MAIN
 * next answers for what is left.
 */
@Service
class FollowAssignments implements AfterFact<AssignmentFact> {

	private final CareCases cases;

	private final DutyBook book;

	private final DutyRules rules;

	private final Duties duties;

	private final Needs needs;

	private final ChangeWishes wishes;

	private final CompleteReviews reviews;

	FollowAssignments(CareCases cases, DutyBook book, DutyRules rules, Duties duties, Needs needs, ChangeWishes wishes,
			CompleteReviews reviews) {
		this.cases = cases;
		this.book = book;
		this.rules = rules;
		this.duties = duties;
		this.needs = needs;
		this.wishes = wishes;
		this.reviews = reviews;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void happened(Envelope envelope, AssignmentFact fact) {
		CareCase before = this.cases.open(envelope.clientId()).orElse(null);
		if (before == null) {
			return;
		}
		switch (fact) {
			case AssignmentFact.Offered offered ->
				this.book.fulfil(envelope, envelope.clientId(), Occasion.OFFERED, offered.offeredOn());
			case AssignmentFact.NeedAssessed assessed when assessed.assessment().obviouslyUnnecessary() -> this.book
				.fulfil(envelope, envelope.clientId(), Occasion.FOUND_UNNECESSARY, assessed.assessment().assessedOn());
			case AssignmentFact.NeedAssessed assessed ->
				neededAfterAll(envelope, before, assessed.assessment().assessedOn());
			case AssignmentFact.Appointed appointed -> {
				appointed(envelope, before, appointed.contact());
				// What a review of the unit found lacking may be there now.
				if (appointed.now().appointed().size() == ContactRole.values().length) {
					this.reviews.hasTwo(envelope);
				}
			}
			case AssignmentFact.Replaced replaced -> {
				appointed(envelope, before, replaced.contact());
				if (replaced.fulfilled() != null) {
					wishSettled(envelope, before, () -> this.book.fulfil(envelope, envelope.clientId(),
							Occasion.WISH_MET, replaced.contact().validFrom()));
				}
			}
			case AssignmentFact.Ended ended -> ended(envelope, before, ended);
			case AssignmentFact.ChangeWished _ -> wished(envelope, before);
			case AssignmentFact.ChangeWishWithdrawn withdrawn ->
				wishSettled(envelope, before, () -> this.book.cancel(envelope, DutyKind.NEW_CONTACT_AFTER_WISH,
						withdrawn.withdrawnOn(), "Brukaren vill inte längre byta kontakt."));
			// The rest neither opens nor closes a duty.
			case AssignmentFact.OfferAnswered _, AssignmentFact.KindChanged _, AssignmentFact.DetailsChanged _,
					AssignmentFact.Covered _, AssignmentFact.GroupMustCover _, AssignmentFact.Returned _,
					AssignmentFact.MarkedMistaken _ ->
				{
				}
		}
	}

	private void appointed(Envelope envelope, CareCase before, Contact contact) {
		if (contact.role() != ContactRole.MAIN) {
			return;
		}
		String staffId = contact.staff().staffId();
		LocalDate firstDay = contact.validFrom();
		CareCase now = before.withMain(staffId, firstDay);
		this.cases.update(now);
		this.book.fulfil(envelope, envelope.clientId(), Occasion.MAIN_APPOINTED, firstDay);
		this.book.handOver(envelope, now);
		if (before.appointedOn() == null) {
			this.book.reached(envelope, now, Set.of(StartingPoint.APPOINTMENT), null);
		}
		else if (!staffId.equals(before.mainStaffId())) {
			this.rules.all()
				.stream()
				.filter(DutyRule::anewForNewContact)
				.forEach((rule) -> this.book.begin(envelope, now, rule.kind(), firstDay, StartingPoint.APPOINTMENT));
		}
	}

	/** An offer that was found unnecessary is to be made after all. */
	private void neededAfterAll(Envelope envelope, CareCase careCase, LocalDate assessedOn) {
		boolean waiting = this.duties.openOf(envelope.clientId())
			.stream()
			.anyMatch((duty) -> duty.kind() == DutyKind.OFFER_CONTACT);
		if (!waiting && this.needs.of(envelope.clientId()).offer() == null) {
			this.book.begin(envelope, careCase, DutyKind.OFFER_CONTACT, assessedOn, StartingPoint.ASSESSMENT);
		}
	}

	/** Rule 6: counts from the wish that has waited longest. */
	private void wished(Envelope envelope, CareCase careCase) {
		this.wishes.of(envelope.clientId())
			.stream()
			.filter(ChangeWish::isOpen)
			.map(ChangeWish::wishedOn)
			.min(Comparator.naturalOrder())
			.ifPresent((since) -> this.book.begin(envelope, careCase, DutyKind.NEW_CONTACT_AFTER_WISH, since, null));
	}

	/** The duty goes on while the client wishes to change their other contact. */
	private void wishSettled(Envelope envelope, CareCase careCase, Runnable close) {
		if (this.wishes.of(envelope.clientId()).stream().anyMatch(ChangeWish::isOpen)) {
			wished(envelope, careCase);
		}
		else {
			close.run();
		}
	}

	/** Without a successor: someone must be appointed anew. */
	private void ended(Envelope envelope, CareCase before, AssignmentFact.Ended ended) {
		if (ended.contact().role() == ContactRole.MAIN) {
			CareCase now = before.withMain(null, null);
			this.cases.update(now);
			this.book.handOver(envelope, now);
			this.book.begin(envelope, now, DutyKind.APPOINT_CONTACT, ended.endedOn(), null);
		}
	}

}
