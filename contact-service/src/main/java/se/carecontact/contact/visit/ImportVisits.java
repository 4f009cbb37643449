package se.carecontact.contact.visit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.access.AccessLog;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.policy.ServiceCatalogue;

/**
 * Keeps visits as the planning system reports them. They are no fact of the client's
 * case: nothing is published, and the client's version stays.
 */
@Service
public class ImportVisits {

	private final Visits visits;

	private final ServiceCatalogue catalogue;

	private final AccessLog log;

	private final Clock clock;

	ImportVisits(Visits visits, ServiceCatalogue catalogue, AccessLog log, Clock clock) {
		this.visits = visits;
		this.catalogue = catalogue;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Keeps those that can be kept, in one transaction; the same again has no effect.
	 * @return what came of each, in their order
	 */
	@Transactional
	public List<Taken> take(Caller caller, String municipalityId, List<ReportedVisit> reported) {
		Known known = known(caller, municipalityId, reported);
		// By reference, so that two imports of the same visits wait for each other in one
		// order.
		Map<String, Visit> changed = new TreeMap<>();
		List<Taken> results = new ArrayList<>();
		for (ReportedVisit visit : reported) {
			try {
				results.add(new Taken.Kept(take(known, visit, changed)));
			}
			catch (Refused ex) {
				results.add(new Taken.NotTaken(ex));
			}
		}
		this.visits.put(municipalityId, changed.values());
		this.log.write(caller, municipalityId,
				changed.values().stream().map(Visit::clientId).distinct().sorted().toList(), "import visits");
		return results;
	}

	private Taken.Outcome take(Known known, ReportedVisit reported, Map<String, Visit> changed) {
		if (reported.endedAt().isAfter(this.clock.instant())) {
			throw Refused.invalid("endedAt", "not-in-the-future", "Must not be after now: only visits made are kept.");
		}
		String code = reported.serviceCode();
		if (code != null && !known.services().contains(code)) {
			throw Refused.rule("serviceCode", "service-in-catalogue",
					"The municipality's catalogue has no service with this code.");
		}
		Visit visit = new Visit(reported.visitId(), known.client(reported), reported.staffId(), reported.startedAt(),
				reported.endedAt(), code);
		Visit before = known.visits().put(visit.visitId(), visit);
		if (visit.equals(before)) {
			return Taken.Outcome.UNCHANGED;
		}
		changed.put(visit.visitId(), visit);
		return (before == null) ? Taken.Outcome.CREATED : Taken.Outcome.CHANGED;
	}

	private Known known(Caller caller, String municipalityId, List<ReportedVisit> reported) {
		Map<String, UUID> decisions = this.visits.clientsOf(municipalityId,
				reported.stream().map(ReportedVisit::decisionId).filter(Objects::nonNull).distinct().toList());
		Map<UUID, String> units = this.visits.unitsOf(municipalityId,
				Stream
					.concat(reported.stream().map(ReportedVisit::clientId).filter(Objects::nonNull),
							decisions.values().stream())
					.distinct()
					.toList());
		Set<String> services = reported.stream()
			.map(ReportedVisit::serviceCode)
			.filter(Objects::nonNull)
			.distinct()
			.filter((code) -> this.catalogue.nameOf(municipalityId, code).isPresent())
			.collect(Collectors.toUnmodifiableSet());
		return new Known(caller, decisions, units, services, new HashMap<>(
				this.visits.find(municipalityId, reported.stream().map(ReportedVisit::visitId).toList())));
	}

	/**
	 * What must be known of a round's visits, asked for once.
	 *
	 * @param caller who reports
	 * @param decisions the clients by decision
	 * @param units the units by client
	 * @param services those named that are in the catalogue
	 * @param visits the visits as they are, and become
	 */
	private record Known(Caller caller, Map<String, UUID> decisions, Map<UUID, String> units, Set<String> services,
			Map<String, Visit> visits) {

		/** A client the caller may not see looks like one that does not exist. */
		UUID client(ReportedVisit visit) {
			String decisionId = visit.decisionId();
			UUID clientId = (decisionId != null) ? this.decisions.get(decisionId) : visit.clientId();
			String unitId = unitOf(clientId);
			if (clientId == null || unitId == null || !this.caller.seesUnit(unitId)) {
				throw (decisionId != null)
						? Refused.notFound("decisionId", "There is no such decision in the units you see.")
						: Refused.notFound("clientId", "There is no such client in the units you see.");
			}
			return clientId;
		}

		private @Nullable String unitOf(@Nullable UUID clientId) {
			return (clientId != null) ? this.units.get(clientId) : null;
		}

	}

}
