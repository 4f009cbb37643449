package se.carecontact.standins.primarycare;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.Outcome;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.primarycare.FhirStore.Stored;
import se.carecontact.standins.primarycare.FhirWrites.Written;

/**
 * A transaction Bundle of updates: all of it takes effect, or nothing. References by
 * {@code fullUrl} become references by id.
 */
final class FhirTransaction {

	private static final Pattern CONDITIONAL = Pattern.compile("([A-Za-z]+)\\?identifier=(.+)");

	private static final Pattern BY_ID = Pattern.compile("([A-Za-z]+)/([A-Za-z0-9.-]{1,64})");

	private final FhirStore store;

	private final FhirWrites writes;

	FhirTransaction(FhirStore store, FhirWrites writes) {
		this.store = store;
		this.writes = writes;
	}

	Outcome perform(Call call) {
		Bundle bundle = Fhir.body(call, Bundle.class);
		if (bundle.getType() != Bundle.BundleType.TRANSACTION || bundle.getEntry().isEmpty()) {
			throw new Refusal(400, "structure", "The body is not a transaction with entries", null);
		}
		List<Target> targets = targets(bundle);
		resolve(targets);
		targets.forEach((target) -> FhirRules.check(target.resource()));
		List<Written> written = targets.stream()
			.map((target) -> this.writes.write(target.resource(), target.id()))
			.toList();
		boolean changed = written.stream().anyMatch(Written::changed);
		return new Outcome(Fhir.answer(200, response(written)), changed ? Effect.APPLIED : Effect.REPEAT,
				patient(written))
			.about(types(written));
	}

	private List<Target> targets(Bundle bundle) {
		List<Target> targets = new ArrayList<>();
		Map<String, Integer> created = new HashMap<>();
		Set<String> seen = new LinkedHashSet<>();
		for (BundleEntryComponent entry : bundle.getEntry()) {
			if (entry.getRequest().getMethod() != HTTPVerb.PUT || !entry.hasResource()) {
				throw new Refusal(400, "not-supported", "Only PUT of a resource is taken in a transaction", null);
			}
			Target target = target(entry, created);
			if (!seen.add(target.reference())) {
				throw new Refusal(400, "invalid", "Two entries are for the same resource", null);
			}
			targets.add(target);
		}
		return targets;
	}

	private Target target(BundleEntryComponent entry, Map<String, Integer> created) {
		Resource resource = entry.getResource();
		String url = entry.getRequest().getUrl();
		Matcher conditional = CONDITIONAL.matcher(url);
		Matcher byId = BY_ID.matcher(url);
		String type = resource.fhirType();
		Stored stored;
		if (conditional.matches() && conditional.group(1).equals(type)) {
			String token = URLDecoder.decode(conditional.group(2), StandardCharsets.UTF_8);
			stored = this.writes.match(type, token);
			this.writes.requireIdentifier(resource, token);
			if (stored == null && created.putIfAbsent(type + token, 1) != null) {
				throw new Refusal(400, "invalid", "Two entries are for the same resource", null);
			}
		}
		else if (byId.matches() && byId.group(1).equals(type)) {
			stored = this.writes.required(type, byId.group(2));
		}
		else {
			throw new Refusal(400, "invalid", "An entry's URL does not fit its resource", null);
		}
		this.writes.requireVersion(stored, entry.getRequest().hasIfMatch() ? entry.getRequest().getIfMatch() : null);
		String id = (stored != null) ? stored.written().id() : nextId(type, created);
		return new Target(resource, id, entry.getFullUrl());
	}

	/** Several may be new in one transaction, before any is stored. */
	private String nextId(String type, Map<String, Integer> created) {
		int place = created.merge(type, 1, Integer::sum) - 1;
		String first = this.store.nextId(type);
		int dash = first.lastIndexOf('-');
		return first.substring(0, dash + 1) + (Integer.parseInt(first.substring(dash + 1)) + place);
	}

	private void resolve(List<Target> targets) {
		Map<String, String> byFullUrl = new HashMap<>();
		Set<String> here = new LinkedHashSet<>();
		for (Target target : targets) {
			here.add(target.reference());
			if (target.fullUrl() != null) {
				byFullUrl.put(target.fullUrl(), target.reference());
			}
		}
		for (Target target : targets) {
			for (Reference reference : References.of(target.resource())) {
				String literal = byFullUrl.getOrDefault(reference.getReference(), reference.getReference());
				if (!here.contains(literal) && References.find(this.store, literal) == null) {
					throw new Refusal(422, "not-found", "A reference leads nowhere", null);
				}
				// HAPI's parser also links the resource itself, which would be written by
				// its id.
				reference.setResource(null);
				reference.setReference(literal);
			}
		}
	}

	private Bundle response(List<Written> written) {
		Bundle response = new Bundle().setType(Bundle.BundleType.TRANSACTIONRESPONSE);
		for (Written one : written) {
			Stored now = one.now();
			response.addEntry()
				.getResponse()
				.setStatus((one.status() == 201) ? "201 Created" : "200 OK")
				.setLocation(now.written().toString())
				.setEtag(now.etag())
				.setLastModified(Date.from(now.lastUpdated()));
		}
		return response;
	}

	private @Nullable String patient(List<Written> written) {
		return written.stream()
			.flatMap((one) -> Identifiers.ofSubject(one.now().resource()).stream())
			.map(this.store::patientId)
			.findFirst()
			.orElse(null);
	}

	private static String types(List<Written> written) {
		Set<String> types = new LinkedHashSet<>();
		written.forEach((one) -> types.add(one.now().written().type()));
		return String.join(", ", types);
	}

	/** What one entry is to write, and where. */
	private record Target(Resource resource, String id, @Nullable String fullUrl) {

		String reference() {
			return this.resource.fhirType() + "/" + this.id;
		}

	}

}
