package se.carecontact.contact.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Envelope;

/**
 * Rule 9: a client's yearly duty is done when the unit has gone through its clients and
 * this one has two contacts; then it comes again a year later. Safe with any number of
 * replicas: each client is done with once, in the transaction that strikes it off.
 */
@Service
public class CompleteReviews {

	/** As access log and events name the service itself. */
	private static final Caller SERVICE = new Caller("contact-service", "Genomgång av enheten", Set.of(), null,
			Set.of(), null);

	private final ReviewedClients reviewed;

	private final Duties duties;

	private final CareCases cases;

	private final DutyBook book;

	private final ClientDoor door;

	private final Clock clock;

	CompleteReviews(ReviewedClients reviewed, Duties duties, CareCases cases, DutyBook book, ClientDoor door,
			Clock clock) {
		this.reviewed = reviewed;
		this.duties = duties;
		this.cases = cases;
		this.book = book;
		this.door = door;
		this.clock = clock;
	}

	/**
	 * Does some of those who had two contacts at the review, in one transaction.
	 * @return how many; 0 where there is nothing left that no one else is busy with
	 */
	@Transactional
	public int completeBatch(int limit) {
		List<ReviewedClients.Reviewed> found = this.reviewed.lockToComplete(limit);
		for (ReviewedClients.Reviewed each : found) {
			Client client = this.door.consequence(SERVICE, each.municipalityId(), each.clientId(),
					"complete yearly review");
			complete(client.envelope(Days.now(this.clock)), each.reviewedOn(), each.reviewedOn());
		}
		return found.size();
	}

	/** A client who may have lacked a contact at the review has two by now. */
	@Transactional(propagation = Propagation.MANDATORY)
	void hasTwo(Envelope envelope) {
		this.reviewed.reviewedWithoutTwo(envelope.clientId())
			.ifPresent((reviewedOn) -> complete(envelope, reviewedOn, Days.today(this.clock)));
	}

	/** A duty that began after the review waits for the next one. */
	private void complete(Envelope envelope, LocalDate reviewedOn, LocalDate day) {
		this.reviewed.remove(envelope.clientId());
		CareCase careCase = this.cases.open(envelope.clientId()).orElse(null);
		if (careCase != null) {
			this.duties.openOf(envelope.clientId())
				.stream()
				.filter((duty) -> duty.kind() == DutyKind.YEARLY_UNIT_REVIEW && duty.startsOn().isBefore(reviewedOn))
				.forEach((duty) -> this.book.fulfil(envelope, careCase, duty, day));
		}
	}

}
