package se.carecontact.integration.delivery.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.consent.ConsentCheck;
import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.ledger.LedgerClaims;
import se.carecontact.integration.delivery.ledger.LedgerOutcomes;
import se.carecontact.integration.delivery.ledger.WaitingKeys;
import se.carecontact.integration.feed.EventReader;
import se.carecontact.integration.partner.PartnersProperties;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A second replica's dispatcher on the same database. */
@IntegrationTest
class TwoDispatchersTests {

	private static final String PLANNER = "contact-events-to-planner";

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	@Autowired
	LedgerClaims claims;

	@Autowired
	LedgerOutcomes outcomes;

	@Autowired
	WaitingKeys waiting;

	@Autowired
	Channels channels;

	@Autowired
	EventReader reader;

	@Autowired
	Preconditions preconditions;

	@Autowired
	ConsentCheck consents;

	@Autowired
	ChannelSender sender;

	@Autowired
	DeliveryMeters meters;

	@Autowired
	PartnersProperties partners;

	@Autowired
	DispatchProperties properties;

	@Autowired
	SharedPace pace;

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void two_dispatchers_send_each_event_once_and_in_order() {
		Dispatcher second = secondReplica();
		second.start();
		try {
			List<UUID> clients = new ArrayList<>();
			List<List<String>> published = new ArrayList<>();
			for (int i = 0; i < 10; i++) {
				UUID client = UUID.randomUUID();
				clients.add(client);
				this.kafka.introduce(client, Personas.SVEN);
				published.add(List.of(this.kafka.publish(client, Events.absence(client)).toString(),
						this.kafka.publish(client, Events.timeNeed(client)).toString(),
						this.kafka.publish(client, Events.absenceEnded(client)).toString()));
			}
			await().untilAsserted(() -> assertThat(clients).allSatisfy(
					(client) -> assertThat(this.ledger.states(PLANNER, client)).hasSize(3).containsOnly("SENT")));
			List<String> taken = LifecarePaths.takenMessages();
			assertThat(published).allSatisfy(
					(keys) -> assertThat(taken.stream().filter(keys::contains)).containsExactlyElementsOf(keys));
		}
		finally {
			second.stop();
		}
	}

	private Dispatcher secondReplica() {
		DispatchSignal signal = new DispatchSignal();
		PartnerGates gates = new PartnerGates(this.partners, this.properties, signal, this.pace,
				new SimpleMeterRegistry());
		DeliverHead deliverHead = new DeliverHead(this.channels, this.claims, this.outcomes, this.waiting, this.reader,
				this.preconditions, new Attempt(gates, this.outcomes, this.consents, this.sender, this.properties),
				this.meters, this.properties);
		return new Dispatcher(this.claims, gates, deliverHead, signal, this.properties, () -> true);
	}

}
