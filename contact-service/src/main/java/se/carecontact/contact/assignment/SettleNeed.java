package se.carecontact.contact.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;

/**
 * Settles whether a client shall have a fast omsorgskontakt: assessment, offer and answer
 * (rules 1 and 2).
 */
@Service
public class SettleNeed {

	private final ClientDoor door;

	private final Needs needs;

	private final Publisher<AssignmentFact> publisher;

	private final Clock clock;

	SettleNeed(ClientDoor door, Needs needs, Publisher<AssignmentFact> publisher, Clock clock) {
		this.door = door;
		this.needs = needs;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Records an individual assessment.
	 * @throws Refused where the day is still to come, or the client has no home care
	 */
	@Transactional
	public Settled assess(Caller caller, String municipalityId, UUID clientId, boolean obviouslyUnnecessary,
			@Nullable String reason, LocalDate assessedOn) {
		Client client = open(caller, municipalityId, clientId, "assess need of contact");
		Days.refuseFuture("assessedOn", assessedOn, this.clock);
		Assessment assessment = new Assessment(UUID.randomUUID(), obviouslyUnnecessary, reason, assessedOn,
				caller.actor());
		this.needs.add(clientId, assessment);
		return settled(client, new AssignmentFact.NeedAssessed(assessment));
	}

	/**
	 * Records an offer. A new one after an answer asks the client anew.
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
		this.needs.add(clientId, new Offer(offeredOn, null, null), caller.actor());
		return settled(client, new AssignmentFact.Offered(offeredOn, caller.actor()));
	}

	/**
	 * Records the answer to the offer.
	 * @throws Refused where there is no offer, or it is answered
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
		this.needs.answer(clientId, offer.answered(answer, answeredOn), caller.actor());
		return settled(client, new AssignmentFact.OfferAnswered(offer.offeredOn(), answer, answeredOn, caller.actor()));
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
