package se.carecontact.standins.prator;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Fields;
import se.carecontact.standins.partner.PersonId;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.partner.StateLog;

/** What both operations' families ask of a call: whose it is, and its reference. */
final class PratorPatients {

	private final PratorState state;

	private final StateLog<PratorChange> changes;

	PratorPatients(PratorState state, StateLog<PratorChange> changes) {
		this.state = state;
		this.changes = changes;
	}

	static UUID reference(Call call) {
		try {
			return UUID.fromString(call.variable("reference"));
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal(400, "VALIDATION_ERROR", "The reference must be a UUID", "reference");
		}
	}

	static void requireKey(Call call) {
		String key = call.header("Idempotency-Key");
		if (key == null || key.isBlank()) {
			throw new Refusal(400, "VALIDATION_ERROR", "Idempotency-Key is required", "Idempotency-Key");
		}
	}

	/** The system's own id of the body's person, who is taken on at the first sight. */
	String patientId(Fields body) {
		PersonId person = person(body.object("person"));
		String known = this.state.patientId(person);
		if (known != null) {
			return known;
		}
		String patientId = this.state.nextPatientId();
		this.changes.apply(new PratorChange.PatientSeen(patientId, person.number()));
		return patientId;
	}

	/** The system's own id of the body's person; null if there is no such patient. */
	@Nullable String knownPatientId(Fields body) {
		return this.state.patientId(person(body.object("person")));
	}

	/** The page a search asks for, 100 rows unless told. */
	static <T> List<T> pageOf(Fields body, List<T> rows) {
		return rows.stream()
			.skip(whole(body, "offset", 0, Integer.MAX_VALUE))
			.limit(whole(body, "limit", 100, 500))
			.toList();
	}

	private static long whole(Fields body, String name, long otherwise, long most) {
		Long value = body.numberIfAny(name);
		if (value == null) {
			return otherwise;
		}
		if (value < 0 || value > most) {
			throw body.refusal(name, "must be a whole number, at most " + most);
		}
		return value;
	}

	private static PersonId person(Fields fields) {
		try {
			PersonId person = new PersonId(fields.text("identityNumber"));
			if (person.plausible()) {
				return person;
			}
		}
		catch (IllegalArgumentException ex) {
			throw fields.refusal("identityNumber", "must have 12 characters");
		}
		throw fields.refusal("identityNumber", "cannot be an identity number");
	}

}
