package se.carecontact.contact.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.carecontact.contact.assignment.DocumentationEntry.Kind;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.staff.StaffMember;

/**
 * Documents each fact with author, date and reason, in the transaction that made it. A
 * fact that is only a consequence of what the staff register says has no entry.
 */
@Service
class DocumentFacts {

	private final Documentation documentation;

	DocumentFacts(Documentation documentation) {
		this.documentation = documentation;
	}

	/** Writes the fact's entry, where it has one. */
	void document(Envelope envelope, AssignmentFact fact) {
		DocumentationEntry entry = entry(fact, envelope.occurredAt());
		if (entry != null) {
			this.documentation.add(envelope.clientId(), entry);
		}
	}

	private static @Nullable DocumentationEntry entry(AssignmentFact fact, Instant at) {
		return switch (fact) {
			case AssignmentFact.NeedAssessed it -> assessed(it.assessment(), at);
			case AssignmentFact.Offered it ->
				plain(it.offerId(), Kind.OFFERED, it.offeredOn(), null, null, it.offeredBy(), at);
			case AssignmentFact.OfferAnswered it ->
				plain(it.answerId(), Kind.ANSWERED, it.answeredOn(), it.answer().name(), null, it.documentedBy(), at);
			case AssignmentFact.Appointed it -> of(it.contact(), it.contact().assignmentId(), Kind.APPOINTED,
					it.contact().validFrom(), null, it.appointedBy(), at);
			case AssignmentFact.Replaced it -> of(it.contact(), it.contact().assignmentId(), Kind.REPLACED,
					it.contact().validFrom(), it.reason(), it.appointedBy(), at);
			case AssignmentFact.KindChanged it ->
				of(it.contact(), UUID.randomUUID(), Kind.KIND_CHANGED, Days.dayOf(at), null, it.by(), at);
			case AssignmentFact.Ended it ->
				of(it.contact(), UUID.randomUUID(), Kind.ENDED, it.endedOn(), it.reason(), it.by(), at);
			case AssignmentFact.Returned it ->
				of(it.contact(), UUID.randomUUID(), Kind.RETURNED, it.returnedOn(), null, it.by(), at);
			case AssignmentFact.Covered it -> covered(it, at);
			case AssignmentFact.GroupMustCover it ->
				plain(UUID.randomUUID(), Kind.GROUP_COVERS, it.from(), null, null, it.by(), at);
			case AssignmentFact.ChangeWished it -> wished(it, at);
			case AssignmentFact.ChangeWishWithdrawn it ->
				new DocumentationEntry(UUID.randomUUID(), Kind.CHANGE_WISH_WITHDRAWN, it.withdrawnOn(), null,
						it.wish().role(), null, null, it.reason(), it.by(), at, null);
			case AssignmentFact.DetailsChanged _, AssignmentFact.MarkedMistaken _ -> null;
		};
	}

	private static DocumentationEntry assessed(Assessment assessment, Instant at) {
		String circumstances = assessment.individualCircumstances();
		String reason = assessment.reason();
		String both = (reason != null && circumstances != null) ? reason + "\n" + circumstances : reason;
		return plain(assessment.assessmentId(), Kind.ASSESSED, assessment.assessedOn(),
				assessment.obviouslyUnnecessary() ? "OBVIOUSLY_UNNECESSARY" : "NECESSARY", both,
				assessment.assessedBy(), at);
	}

	private static DocumentationEntry covered(AssignmentFact.Covered fact, Instant at) {
		return new DocumentationEntry(UUID.randomUUID(), Kind.COVERED, fact.from(), null, ContactRole.DEPUTY,
				fact.covering().staffId(), fact.covering().employment().name(), null, fact.by(), at, null);
	}

	private static DocumentationEntry wished(AssignmentFact.ChangeWished fact, Instant at) {
		ChangeWish wish = fact.wish();
		StaffMember staff = fact.wishedStaff();
		return new DocumentationEntry(wish.wishId(), Kind.CHANGE_WISHED, wish.wishedOn(), null, wish.role(),
				(staff != null) ? staff.staffId() : null, (staff != null) ? staff.employment().name() : null,
				wish.reason(), wish.recordedBy(), at, null);
	}

	private static DocumentationEntry plain(UUID id, Kind kind, LocalDate day, @Nullable String outcome,
			@Nullable String reason, Actor author, Instant at) {
		return new DocumentationEntry(id, kind, day, outcome, null, null, null, reason, author, at, null);
	}

	private static DocumentationEntry of(Contact contact, UUID id, Kind kind, LocalDate day, @Nullable String reason,
			Actor author, Instant at) {
		return new DocumentationEntry(id, kind, day, contact.kind().name(), contact.role(), contact.staff().staffId(),
				contact.staff().employment().name(), reason, author, at, null);
	}

}
