package se.carecontact.standins.primarycare;

import org.hl7.fhir.r4.model.Resource;
import se.carecontact.standins.partner.Answer;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.Outcome;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.primarycare.FhirStore.Stored;
import se.carecontact.standins.primarycare.FhirWrites.Written;

/** Reads one resource, and updates one by id or by identifier. */
final class FhirUpdates {

	private final FhirStore store;

	private final FhirWrites writes;

	FhirUpdates(FhirStore store, FhirWrites writes) {
		this.store = store;
		this.writes = writes;
	}

	Outcome read(Call call) {
		Stored stored = this.writes.required(call.variable("type"), call.variable("id"));
		return Outcome.read(answer(200, stored));
	}

	Outcome update(Call call) {
		Resource resource = resource(call);
		Stored stored = this.writes.required(call.variable("type"), call.variable("id"));
		this.writes.requireVersion(stored, call.header("If-Match"));
		return written(resource, stored.written().id());
	}

	Outcome updateByIdentifier(Call call) {
		Resource resource = resource(call);
		String token = call.query("identifier");
		if (token == null) {
			throw new Refusal(400, "required", "A conditional update needs identifier", "identifier");
		}
		Stored stored = this.writes.match(call.variable("type"), token);
		this.writes.requireIdentifier(resource, token);
		this.writes.requireVersion(stored, call.header("If-Match"));
		return written(resource, (stored != null) ? stored.written().id() : this.store.nextId(call.variable("type")));
	}

	private Outcome written(Resource resource, String id) {
		References.of(resource).forEach((reference) -> {
			if (References.find(this.store, reference.getReference()) == null) {
				throw new Refusal(422, "not-found", "A reference leads nowhere", null);
			}
		});
		Written written = this.writes.write(resource, id);
		String patient = Identifiers.ofSubject(resource).stream().map(this.store::patientId).findFirst().orElse(null);
		return new Outcome(answer(written.status(), written.now()), written.changed() ? Effect.APPLIED : Effect.REPEAT,
				patient)
			.about(resource.fhirType());
	}

	private static Resource resource(Call call) {
		Resource resource = Fhir.body(call, Resource.class);
		if (!resource.fhirType().equals(Fhir.type(call.variable("type")))) {
			throw new Refusal(400, "invalid", "The resource is of another type than the URL", null);
		}
		return resource;
	}

	private static Answer answer(int status, Stored stored) {
		return Fhir.answer(status, stored.resource())
			.with("ETag", stored.etag())
			.with("Location", PrimaryCare.BASE + "/" + stored.written());
	}

}
