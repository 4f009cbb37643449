package se.carecontact.standins.prator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import se.carecontact.standins.partner.Answer;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.Fields;
import se.carecontact.standins.partner.Outcome;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.partner.StateLog;
import se.carecontact.standins.prator.PratorChange.By;
import se.carecontact.standins.prator.PratorChange.ConsentLost;
import se.carecontact.standins.prator.PratorChange.ConsentRegistered;
import se.carecontact.standins.prator.PratorChange.ConsentWithdrawn;
import se.carecontact.standins.prator.PratorChange.State;
import se.carecontact.standins.prator.PratorState.Consent;

/** Consents: registered, withdrawn, never erased. */
final class PratorConsents {

	private final PratorState state;

	private final StateLog<PratorChange> changes;

	private final PratorPatients patients;

	PratorConsents(PratorState state, StateLog<PratorChange> changes, PratorPatients patients) {
		this.state = state;
		this.changes = changes;
		this.patients = patients;
	}

	Outcome register(Call call) {
		PratorPatients.requireKey(call);
		UUID reference = PratorPatients.reference(call);
		ConsentRegistered wanted = consent(reference, call.json());
		Consent held = this.state.consent(reference);
		if (held != null && held.registered().equals(wanted)) {
			return new Outcome(result("ALREADYEXISTS", reference), Effect.REPEAT, wanted.patientId())
				.about("CARE_REPORT " + wanted.state());
		}
		if (held != null && (held.withdrawnAt() != null || !held.registered().patientId().equals(wanted.patientId()))) {
			throw invalidState("A withdrawn consent, or another person's, cannot be registered anew");
		}
		this.changes.apply(wanted);
		return new Outcome(result("OK", reference), Effect.APPLIED, wanted.patientId())
			.about("CARE_REPORT " + wanted.state());
	}

	Outcome withdraw(Call call) {
		PratorPatients.requireKey(call);
		UUID reference = PratorPatients.reference(call);
		Instant withdrawnAt = call.json().instant("withdrawnAt");
		Consent held = this.state.consent(reference);
		if (held == null) {
			throw new Refusal(404, "NOTFOUND", "The consent is not known", null);
		}
		String patientId = held.registered().patientId();
		if (held.withdrawnAt() != null) {
			return new Outcome(result("ALREADYEXISTS", reference), Effect.REPEAT, patientId)
				.about("CARE_REPORT WITHDRAWN");
		}
		if (held.registered().state() == State.DECLINED) {
			throw invalidState("A consent that was declined cannot be withdrawn");
		}
		this.changes.apply(new ConsentWithdrawn(reference, withdrawnAt));
		return new Outcome(result("OK", reference), Effect.APPLIED, patientId).about("CARE_REPORT WITHDRAWN");
	}

	/** A person's consents, oldest first. */
	Outcome search(Call call) {
		Fields body = call.json();
		String patientId = this.patients.knownPatientId(body);
		List<Listed> consents = this.state.consents()
			.reversed()
			.stream()
			.filter((consent) -> consent.registered().patientId().equals(patientId))
			.map(Listed::of)
			.toList();
		return new Outcome(Answer.json(200, PratorPatients.pageOf(body, consents)), Effect.READ, patientId);
	}

	/** Not in the contract: as if the system were restored from before the consent. */
	Outcome lose(Call call) {
		UUID reference = PratorPatients.reference(call);
		if (this.state.consent(reference) == null) {
			throw new Refusal(404, "NOTFOUND", "The consent is not known", null);
		}
		this.changes.apply(new ConsentLost(reference));
		return Outcome.read(result("OK", reference));
	}

	private ConsentRegistered consent(UUID reference, Fields body) {
		if (!body.text("kind").equals("CARE_REPORT")) {
			throw body.refusal("kind", "must be CARE_REPORT");
		}
		Fields registeredBy = body.object("registeredBy");
		registeredBy.text("id");
		State state = body.oneOf("state", State.class);
		Instant validFrom = body.instant("validFrom");
		Instant validUntil = body.instantIfAny("validUntil");
		By by = body.oneOf("by", By.class);
		String representative = body.textIfAny("representativeName");
		return new ConsentRegistered(reference, this.patients.patientId(body), state, validFrom, validUntil, by,
				representative, registeredBy.text("name"));
	}

	private static Answer result(String result, UUID reference) {
		return Answer.json(200, Map.of("result", result, "reference", reference));
	}

	private static Refusal invalidState(String message) {
		return new Refusal(409, "INVALIDSTATE", message, null);
	}

	/** A consent in a list. */
	private record Listed(UUID reference, String kind, String state) {

		static Listed of(Consent consent) {
			return new Listed(consent.registered().reference(), "CARE_REPORT",
					(consent.withdrawnAt() != null) ? "WITHDRAWN" : consent.registered().state().name());
		}

	}

}
