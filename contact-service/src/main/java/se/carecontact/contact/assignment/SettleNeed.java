package se.carecontact.contact.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.decision.Decisions;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.policy.ServiceCatalogue;

/**
 * Settles whether a client shall have a fast omsorgskontakt: assessment, offer and answer
 * (rules 1 and 2).
 */
@Service
public class SettleNeed {

	private final ClientDoor door;

	private final Needs needs;

	private final Decisions decisions;

	private final ServiceCatalogue catalogue;

	private final Publisher<AssignmentFact> publisher;

	private final Clock clock;

	SettleNeed(ClientDoor door, Needs needs, Decisions decisions, ServiceCatalogue catalogue,
			Publisher<AssignmentFact> publisher, Clock clock) {
		this.door = door;
		this.needs = needs;
		this.decisions = decisions;
		this.catalogue = catalogue;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Records an individual assessment.
	 * @throws Refused where the day is still to come, the client has no home care, or
	 * obviously unnecessary is reasoned by services or age alone
	 */
	@Transactional
	public Settled assess(Caller caller, String municipalityId, UUID clientId, boolean obviouslyUnnecessary,
			@Nullable String reason, @Nullable String individualCircumstances, LocalDate assessedOn) {
		Client client = open(caller, municipalityId, clientId, "assess need of contact");
		Days.refuseFuture("assessedOn", assessedOn, this.clock);
		if (obviouslyUnnecessary) {
			List<String> services = services(client);
			AssessmentIsIndividual.check("reason", reason, services);
			AssessmentIsIndividual.check("individualCircumstances", individualCircumstances, services);
		}
		Assessment assessment = new Assessment(UUID.randomUUID(), obviouslyUnnecessary, reason, individualCircumstances,
				assessedOn, caller.actor());
		this.needs.add(clientId, assessment);
		return settled(client, new AssignmentFact.NeedAssessed(assessment));
	}

	/**
	 * Records an offer. A new one after an answer asks the client anew; until it is
	 * answered the former answer stands.
	 * @throws Refused where a contact is obviously unnecessary, or an offer waits for its
	 * answer
	 */
	@Transactional
	public Settled offer(Caller caller, String municipalityId, UUID clientId, LocalDate offeredOn) {
		Client client = open(caller, municipalityId, clientId, "offer contact");
		Days.refuseFuture("offeredOn", offeredOn, this.clock);
		ContactNeed need = this.needs.of(clientId);
		need.requireOfferable();
		if (need.offer() != null && need.offer().answer() == null) {
			throw Refused.conflict("one-offer-at-a-time", "An offer already waits for its answer.");
		}
		Offer offer = new Offer(UUID.randomUUID(), offeredOn, null, null);
		this.needs.add(clientId, offer, caller.actor());
		return settled(client, new AssignmentFact.Offered(offer.offerId(), offeredOn, caller.actor()));
	}

	/**
	 * Records the answer to the offer, or that the client has changed their mind.
	 * @throws Refused where there is no offer, or the answer is the same as before
	 */
	@Transactional
	public Settled answer(Caller caller, String municipalityId, UUID clientId, Offer.Answer answer,
			LocalDate answeredOn) {
		Client client = open(caller, municipalityId, clientId, "document answer to offer");
		Days.refuseFuture("answeredOn", answeredOn, this.clock);
		Offer offer = this.needs.of(clientId).offer();
		if (offer == null) {
			throw Refused.conflict("offered-before-answered", "No fast omsorgskontakt has been offered.");
		}
		UUID answerId = UUID.randomUUID();
		this.needs.answer(answerId, offer.answered(answer, answeredOn), caller.actor());
		return settled(client,
				new AssignmentFact.OfferAnswered(answerId, offer.offeredOn(), answer, answeredOn, caller.actor()));
	}

	private List<String> services(Client client) {
		List<String> services = new ArrayList<>();
		for (Decision decision : this.decisions.of(client.clientId())) {
			decision.grant().services().forEach((service) -> {
				services.add(service.code());
				this.catalogue.nameOf(client.municipalityId(), service.code()).ifPresent(services::add);
			});
		}
		return services;
	}

	private Client open(Caller caller, String municipalityId, UUID clientId, String purpose) {
		Client client = this.door.command(caller, municipalityId, clientId, purpose);
		client.requireHomeCare();
		return client;
	}

	private Settled settled(Client client, AssignmentFact fact) {
		this.publisher.publish(client.envelope(Days.now(this.clock)), fact);
		return new Settled(this.needs.of(client.clientId()), client.version());
	}

	/**
	 * What is now known.
	 *
	 * @param need of the client
	 * @param version of the client
	 */
	public record Settled(ContactNeed need, long version) {
	}

}
