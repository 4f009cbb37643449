package se.carecontact.contact.timeneed;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
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

	private final Publisher<PlanningFact> publisher;

	private final Clock clock;

	TellPlanner(ClientDoor door, PlanningNeeds needs, ServiceCatalogue catalogue, Publisher<PlanningFact> publisher,
			Clock clock) {
		this.door = door;
		this.needs = needs;
		this.catalogue = catalogue;
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
	 * @throws Refused where it names a service that the municipality does not have
	 */
	@Transactional
	public UUID wish(Caller caller, String municipalityId, UUID clientId, PlanningWish wish) {
		Client client = open(caller, municipalityId, clientId, "report planning wish");
		Map<String, String> names = serviceNames(municipalityId, wish.serviceTimes());
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
