package se.carecontact.contact.absence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;

/** Reports that a client is away, what more is known, and that the client is back. */
@Service
public class ReportAbsence {

	private final ClientDoor door;

	private final Absences absences;

	private final Publisher<AbsenceFact> publisher;

	private final Clock clock;

	ReportAbsence(ClientDoor door, Absences absences, Publisher<AbsenceFact> publisher, Clock clock) {
		this.door = door;
		this.absences = absences;
		this.publisher = publisher;
		this.clock = clock;
	}

	/** Reports an absence. */
	@Transactional
	public Absence report(Caller caller, String municipalityId, UUID clientId, AbsenceReport report) {
		Client client = this.door.command(caller, municipalityId, clientId, "report absence");
		client.requireHomeCare();
		Absence absence = new Absence(UUID.randomUUID(), report, null, caller.actor());
		this.absences.add(clientId, absence);
		publish(client, new AbsenceFact.Reported(absence));
		return absence;
	}

	/**
	 * Changes what is known; the same again has no effect.
	 * @throws Refused where the absence is unknown or over
	 */
	@Transactional
	public Absence change(Caller caller, String municipalityId, UUID clientId, UUID absenceId, AbsenceReport report) {
		Client client = this.door.command(caller, municipalityId, clientId, "change absence");
		Absence before = known(clientId, absenceId);
		if (before.backAt() == null && before.report().equals(report)) {
			return before;
		}
		Absence changed = before.changedTo(report, caller.actor());
		this.absences.update(changed);
		publish(client, new AbsenceFact.Changed(changed));
		return changed;
	}

	/**
	 * Ends an absence; the same end again has no effect.
	 * @throws Refused where the absence is unknown or over
	 */
	@Transactional
	public Absence end(Caller caller, String municipalityId, UUID clientId, UUID absenceId, Instant backAt) {
		Client client = this.door.command(caller, municipalityId, clientId, "end absence");
		Absence before = known(clientId, absenceId);
		Instant back = backAt.truncatedTo(ChronoUnit.MILLIS);
		if (back.equals(before.backAt())) {
			return before;
		}
		Absence ended = before.endedAt(back, caller.actor());
		this.absences.update(ended);
		publish(client, new AbsenceFact.Ended(ended, back));
		return ended;
	}

	private Absence known(UUID clientId, UUID absenceId) {
		return this.absences.find(clientId, absenceId)
			.orElseThrow(() -> Refused.notFound("absenceId", "The client has no such absence."));
	}

	private void publish(Client client, AbsenceFact fact) {
		this.publisher.publish(client.envelope(Days.now(this.clock)), fact);
	}

}
