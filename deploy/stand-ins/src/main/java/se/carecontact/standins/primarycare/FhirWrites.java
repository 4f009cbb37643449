package se.carecontact.standins.primarycare;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.partner.StateLog;
import se.carecontact.standins.primarycare.FhirStore.Stored;

/**
 * Finds what a write is to change, and changes it. The same content twice makes no new
 * version.
 */
final class FhirWrites {

	private final FhirStore store;

	private final StateLog<ResourceWritten> changes;

	private final Clock clock;

	FhirWrites(FhirStore store, StateLog<ResourceWritten> changes, Clock clock) {
		this.store = store;
		this.changes = changes;
		this.clock = clock;
	}

	/** The resource of a read, update or write by id. */
	Stored required(String type, String id) {
		Stored stored = this.store.get(Fhir.type(type), id);
		if (stored == null) {
			throw new Refusal(404, "not-found", "There is no such resource", null);
		}
		return stored;
	}

	/** The one resource with the identifier, or null where there is none. */
	@Nullable Stored match(String type, String token) {
		if (token.startsWith(Fhir.PERSON_SYSTEM)) {
			throw new Refusal(422, "security", "An identity number must not stand in a URL", null);
		}
		List<Stored> matches = this.store.withIdentifier(Fhir.type(type), token);
		if (matches.size() > 1) {
			throw new Refusal(412, "multiple-matches", "More than one resource has the identifier", null);
		}
		return matches.isEmpty() ? null : matches.getFirst();
	}

	void requireIdentifier(Resource resource, String token) {
		if (!Identifiers.of(resource).contains(token)) {
			throw new Refusal(422, "invariant", "The resource does not hold the identifier it is found by", null);
		}
	}

	void requireVersion(@Nullable Stored stored, @Nullable String ifMatch) {
		if (ifMatch != null && (stored == null || !stored.etag().equals(ifMatch))) {
			throw new Refusal(412, "conflict", "Another version stands than If-Match says", null);
		}
	}

	/** Writes the resource, or leaves it where nothing in it is new. */
	Written write(Resource resource, String id) {
		FhirRules.check(resource);
		String type = resource.fhirType();
		resource.setId((String) null);
		resource.getMeta().setVersionIdElement(null).setLastUpdatedElement(null);
		String content = Fhir.encode(resource);
		Stored before = this.store.get(type, id);
		if (before != null && before.written().content().equals(content)) {
			return new Written(before, before, false);
		}
		int version = (before == null) ? 1 : before.written().version() + 1;
		this.changes.apply(
				new ResourceWritten(type, id, version, this.clock.instant().truncatedTo(ChronoUnit.MILLIS), content));
		return new Written(before, required(type, id), true);
	}

	/** What a write left. */
	record Written(@Nullable Stored before, Stored now, boolean changed) {

		int status() {
			return (this.before == null) ? 201 : 200;
		}

	}

}
