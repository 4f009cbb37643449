package se.carecontact.standins.primarycare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.carecontact.standins.partner.Answer;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Outcome;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.primarycare.FhirStore.Stored;

/**
 * Hands a search's result out in pages. The links hold a token, never the criteria: those
 * may hold an identity number. Tokens are forgotten at a restart, and the oldest when
 * there are many.
 */
final class FhirPaging {

	private static final Set<String> INCLUDES = Set.of("CareTeam:participant", "PractitionerRole:practitioner",
			"PractitionerRole:organization");

	private final FhirStore store;

	private final Map<String, Result> results = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Result> eldest) {
			return size() > 1000;
		}
	};

	FhirPaging(FhirStore store) {
		this.store = store;
	}

	Answer first(Call call, List<Stored> matches, Map<String, List<String>> parameters) {
		List<String> includes = Stream.of("_include", "_include:iterate")
			.flatMap((name) -> parameters.getOrDefault(name, List.of()).stream())
			.toList();
		if (!INCLUDES.containsAll(includes)) {
			throw new Refusal(400, "not-supported", "The include is not known here", "_include");
		}
		Result result = new Result(List.copyOf(matches), includes, count(parameters));
		String token = UUID.randomUUID().toString();
		if (matches.size() > result.count()) {
			this.results.put(token, result);
		}
		return page(call, token, result, 0);
	}

	Outcome next(Call call) {
		String token = call.query("_getpages");
		String offset = call.query("_offset");
		Result result = (token == null) ? null : this.results.get(token);
		if (token == null || result == null || offset == null || !offset.matches("\\d{1,9}")) {
			throw new Refusal(404, "not-found", "There is no such page, or no longer", null);
		}
		return Outcome.read(page(call, token, result, Integer.parseInt(offset)));
	}

	private Answer page(Call call, String token, Result result, int offset) {
		List<Stored> matches = result.matches().stream().skip(offset).limit(result.count()).toList();
		Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(result.matches().size());
		String base = "http://" + call.header("Host") + PrimaryCare.BASE;
		int next = offset + result.count();
		if (next < result.matches().size()) {
			bundle.addLink().setRelation("next").setUrl("%s?_getpages=%s&_offset=%d".formatted(base, token, next));
		}
		matches.forEach((match) -> add(bundle, base, match, Bundle.SearchEntryMode.MATCH));
		included(matches, result.includes()).forEach((one) -> add(bundle, base, one, Bundle.SearchEntryMode.INCLUDE));
		return Fhir.answer(200, bundle);
	}

	private List<Stored> included(List<Stored> matches, List<String> includes) {
		Map<String, Stored> found = new LinkedHashMap<>();
		List<Stored> open = new ArrayList<>(matches);
		while (!open.isEmpty()) {
			Stored from = open.removeFirst();
			for (Reference reference : leading(from.resource(), includes)) {
				Stored to = References.find(this.store, String.valueOf(reference.getReference()));
				if (to != null && found.put(to.reference(), to) == null) {
					open.add(to);
				}
			}
		}
		return List.copyOf(found.values());
	}

	private static List<Reference> leading(Resource resource, List<String> includes) {
		List<Reference> references = new ArrayList<>();
		if (resource instanceof CareTeam careTeam && includes.contains("CareTeam:participant")) {
			careTeam.getParticipant().forEach((participant) -> references.add(participant.getMember()));
		}
		if (resource instanceof PractitionerRole role && includes.contains("PractitionerRole:practitioner")) {
			references.add(role.getPractitioner());
		}
		if (resource instanceof PractitionerRole role && includes.contains("PractitionerRole:organization")) {
			references.add(role.getOrganization());
		}
		return references;
	}

	private static void add(Bundle bundle, String base, Stored stored, Bundle.SearchEntryMode mode) {
		bundle.addEntry()
			.setFullUrl(base + "/" + stored.reference())
			.setResource(stored.resource())
			.getSearch()
			.setMode(mode);
	}

	private static int count(Map<String, List<String>> parameters) {
		String count = parameters.getOrDefault("_count", List.of("50")).getFirst();
		if (!count.matches("[1-9]\\d{0,2}")) {
			throw new Refusal(400, "invalid", "_count must be 1 to 999", "_count");
		}
		return Integer.parseInt(count);
	}

	/** What a search found. */
	private record Result(List<Stored> matches, List<String> includes, int count) {
	}

}
