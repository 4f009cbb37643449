package se.carecontact.contact.duty;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.policy.StartingPoint;

/**
 * Records that a duty was done, and closes the open one it fulfils. Also after the case
 * has ended: binder and keys are handed back then. What was no open duty is recorded all
 * the same.
 */
@Service
public class RecordDuty {

	private final ClientDoor door;

	private final DutiesDone done;

	private final Duties duties;

	private final CareCases cases;

	private final DutyBook book;

	private final DutyRules rules;

	private final Publisher<DutyFact> publisher;

	private final Clock clock;

	RecordDuty(ClientDoor door, DutiesDone done, Duties duties, CareCases cases, DutyBook book, DutyRules rules,
			Publisher<DutyFact> publisher, Clock clock) {
		this.door = door;
		this.done = done;
		this.duties = duties;
		this.cases = cases;
		this.book = book;
		this.rules = rules;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Records it.
	 * @return its id: the open duty's, where it closes one
	 * @throws Refused where the day is still to come, the duty is not open, or it is done
	 * by its own fact
	 */
	@Transactional
	public UUID done(Caller caller, String municipalityId, UUID clientId, DoneDuty report) {
		Client client = this.door.command(caller, municipalityId, clientId, "record duty done");
		Days.refuseFuture("doneOn", report.doneOn(), this.clock);
		if (!this.rules.of(report.kind()).fulfilledBy().isEmpty()) {
			throw Refused.rule("kind", "done-by-its-own-fact",
					"This duty is fulfilled by the offer, the assessment or the appointment itself.");
		}
		Optional<Duty> open = open(clientId, report);
		DutyDone fact = new DutyDone(open.map(Duty::dutyId).orElseGet(UUID::randomUUID), report, caller.actor());
		this.done.add(clientId, fact);
		Envelope envelope = client.envelope(Days.now(this.clock));
		this.publisher.publish(envelope, new DutyFact.Done(fact));
		follow(envelope, report, open);
		return fact.id();
	}

	private void follow(Envelope envelope, DoneDuty report, Optional<Duty> open) {
		CareCase careCase = this.cases.latest(envelope.clientId()).orElse(null);
		if (careCase == null) {
			return;
		}
		open.ifPresent((duty) -> this.book.done(envelope, careCase, duty, report.doneOn()));
		if (report.kind() == DutyKind.PRESENT_SELF && careCase.introducedOn() == null) {
			introduced(envelope, careCase.introduced(report.doneOn()));
		}
	}

	/** Others count from this day, such as the plan in Torsås. */
	private void introduced(Envelope envelope, CareCase now) {
		this.cases.update(now);
		if (this.cases.open(now.clientId()).isPresent()) {
			this.book.reached(envelope, now, Set.of(StartingPoint.INTRODUCTION), null);
		}
	}

	private Optional<Duty> open(UUID clientId, DoneDuty report) {
		Optional<Duty> found = this.duties.openOf(clientId)
			.stream()
			.filter((duty) -> duty.kind() == report.kind())
			.filter((duty) -> report.dutyId() == null || duty.dutyId().equals(report.dutyId()))
			.findFirst();
		if (found.isEmpty() && report.dutyId() != null) {
			throw Refused.rule("dutyId", "an-open-duty-of-the-kind", "The client has no such open duty of this kind.");
		}
		return found;
	}

}
