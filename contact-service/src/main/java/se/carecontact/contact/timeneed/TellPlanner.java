package se.carecontact.contact.timeneed;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.decision.Decisions;
import se.carecontact.contact.decision.GrantedService;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.policy.ServiceCatalogue;

/**
 * Tells the planner what a contact needs or wishes. New services are the care manager's
 * matter, not the planner's.
 */
@Service
public class TellPlanner {

	private final ClientDoor door;

	private final PlanningNeeds needs;

	private final ServiceCatalogue catalogue;

	private final Decisions decisions;

	private final Publisher<PlanningFact> publisher;

	private final Clock clock;

	TellPlanner(ClientDoor door, PlanningNeeds needs, ServiceCatalogue catalogue, Decisions decisions,
			Publisher<PlanningFact> publisher, Clock clock) {
		this.door = door;
		this.needs = needs;
		this.catalogue = catalogue;
		this.decisions = decisions;
		this.publisher = publisher;
		this.clock = clock;
	}

	/** Tells of a time need. */
	@Transactional
	public UUID need(Caller caller, String municipalityId, UUID clientId, TimeNeed need) {
		Client client = open(caller, municipalityId, clientId, "report time need");
		UUID id = UUID.randomUUID();
		Instant now = Days.now(this.clock);
		this.needs.add(clientId, id, need, caller.actor(), now);
		this.publisher.publish(client.envelope(now), new PlanningFact.TimeNeeded(id, need, caller.actor()));
		return id;
	}

	/**
	 * Tells of a wish.
	 * @throws Refused where it names a service that the municipality does not have, or
	 * that the client is not granted (rule 17)
	 */
	@Transactional
	public UUID wish(Caller caller, String municipalityId, UUID clientId, PlanningWish wish) {
		Client client = open(caller, municipalityId, clientId, "report planning wish");
		Map<String, String> names = serviceNames(municipalityId, wish.serviceTimes());
		requireGranted(clientId, wish.serviceTimes());
		UUID id = UUID.randomUUID();
		Instant now = Days.now(this.clock);
		this.needs.add(clientId, id, wish, caller.actor(), now);
		this.publisher.publish(client.envelope(now), new PlanningFact.Wished(id, wish, names, caller.actor()));
		return id;
	}

	private Client open(Caller caller, String municipalityId, UUID clientId, String purpose) {
		Client client = this.door.command(caller, municipalityId, clientId, purpose);
		client.requireHomeCare();
		return client;
	}

	private void requireGranted(UUID clientId, List<PlanningWish.ServiceTime> times) {
		Set<String> granted = this.decisions.of(clientId)
			.stream()
			.filter(Decision::isOpen)
			.flatMap((decision) -> decision.grant().services().stream())
			.map(GrantedService::code)
			.collect(Collectors.toSet());
		for (int i = 0; i < times.size(); i++) {
			if (!granted.contains(times.get(i).serviceCode())) {
				throw Refused.rule("serviceTimes[" + i + "].serviceCode", "new-service-is-the-care-managers-matter",
						"The client is not granted this service: with the client's consent, tell the care manager"
								+ " (biståndshandläggaren).");
			}
		}
	}

	private Map<String, String> serviceNames(String municipalityId, List<PlanningWish.ServiceTime> times) {
		Map<String, String> names = new HashMap<>();
		for (int i = 0; i < times.size(); i++) {
			String code = times.get(i).serviceCode();
			String field = "serviceTimes[" + i + "].serviceCode";
			names.put(code,
					this.catalogue.nameOf(municipalityId, code)
						.orElseThrow(() -> Refused.rule(field, "service-in-catalogue",
								"The municipality's catalogue has no service with this code.")));
		}
		return names;
	}

}
