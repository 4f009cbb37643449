package se.carecontact.standins.prator;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.partner.PersonId;
import se.carecontact.standins.prator.PratorChange.ConsentLost;
import se.carecontact.standins.prator.PratorChange.ConsentRegistered;
import se.carecontact.standins.prator.PratorChange.ConsentWithdrawn;
import se.carecontact.standins.prator.PratorChange.PatientSeen;
import se.carecontact.standins.prator.PratorChange.ReceiptsLate;
import se.carecontact.standins.prator.PratorChange.ReportLost;
import se.carecontact.standins.prator.PratorChange.ReportReceived;
import se.carecontact.standins.prator.PratorChange.ReportSettled;
import se.carecontact.standins.prator.PratorChange.State;

/** The system's data, made of its changes. Not for more than one thread at a time. */
final class PratorState {

	private final Map<String, String> patientIds = new HashMap<>();

	private final Map<String, PersonId> patients = new LinkedHashMap<>();

	private final Map<UUID, Consent> consents = new LinkedHashMap<>();

	private final Map<UUID, Report> reports = new LinkedHashMap<>();

	private int receipts;

	private boolean receiptsLate;

	void apply(PratorChange change) {
		switch (change) {
			case PatientSeen patient -> {
				this.patientIds.put(patient.identityNumber(), patient.patientId());
				this.patients.put(patient.patientId(), new PersonId(patient.identityNumber()));
			}
			case ConsentRegistered registered ->
				this.consents.put(registered.reference(), new Consent(registered, null));
			case ConsentWithdrawn withdrawn -> this.consents.computeIfPresent(withdrawn.reference(),
					(reference, consent) -> new Consent(consent.registered(), withdrawn.withdrawnAt()));
			case ReportReceived received -> {
				this.reports.put(received.reference(), new Report(received, received.pending()));
				this.receipts++;
			}
			case ReportSettled settled -> this.reports.computeIfPresent(settled.reference(),
					(reference, report) -> new Report(report.received(), false));
			case ConsentLost lost -> this.consents.remove(lost.reference());
			case ReportLost lost -> this.reports.remove(lost.reference());
			case ReceiptsLate late -> this.receiptsLate = late.late();
		}
	}

	@Nullable String patientId(PersonId person) {
		return this.patientIds.get(person.number());
	}

	String nextPatientId() {
		return "p" + (this.patients.size() + 1);
	}

	PersonId patient(String patientId) {
		PersonId person = this.patients.get(patientId);
		if (person == null) {
			throw new IllegalArgumentException("No patient " + patientId);
		}
		return person;
	}

	String nextReceiptId() {
		return "PR-%06d".formatted(this.receipts + 1);
	}

	@Nullable Consent consent(UUID reference) {
		return this.consents.get(reference);
	}

	List<Consent> consents() {
		return List.copyOf(this.consents.values()).reversed();
	}

	boolean consentHolds(String patientId, Instant at) {
		return this.consents.values()
			.stream()
			.anyMatch((consent) -> consent.registered().patientId().equals(patientId) && consent.holds(at));
	}

	@Nullable Report report(UUID reference) {
		return this.reports.get(reference);
	}

	/** Newest first. */
	List<Report> reports() {
		return List.copyOf(this.reports.values()).reversed();
	}

	boolean receiptsLate() {
		return this.receiptsLate;
	}

	/** A consent as it stands. */
	record Consent(ConsentRegistered registered, @Nullable Instant withdrawnAt) {

		boolean holds(Instant at) {
			Instant until = this.registered.validUntil();
			return this.registered.state() == State.GIVEN && this.withdrawnAt == null
					&& !at.isBefore(this.registered.validFrom()) && (until == null || at.isBefore(until));
		}

	}

	/** A report as it stands. */
	record Report(ReportReceived received, boolean pending) {

		Receipt receipt() {
			return new Receipt(this.received.receiptId(), this.pending ? "PENDING" : "ACCEPTED", null,
					this.received.reference());
		}

	}

	/** What a sender is told of a report. */
	record Receipt(String receiptId, String status, @Nullable String reason, UUID reference) {
	}

}
