package se.carecontact.integration.delivery.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.consent.ConsentCheck;
import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.PartnerLimits;
import se.carecontact.integration.delivery.Receipt;
import se.carecontact.integration.delivery.ledger.LedgerClaims;
import se.carecontact.integration.delivery.ledger.LedgerOutcomes;
import se.carecontact.integration.delivery.ledger.WaitingKeys;
import se.carecontact.integration.feed.EventReader;
import se.carecontact.integration.partner.Partner;
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

	@Autowired
	ProducerTemplate producer;

	/** The application's own. */
	@Autowired
	Dispatcher own;

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

	@Test
	void two_dispatchers_together_have_no_more_under_way_than_a_partner_agreed_to() {
		PartnerLimits twoAtOnce = new PartnerLimits(200, 2, 6, 50, Duration.ofMillis(200), Duration.ofMillis(500));
		CountingSender counting = new CountingSender();
		List<Dispatcher> replicas = List.of(replica(counting, twoAtOnce), replica(counting, twoAtOnce));
		List<UUID> clients = Stream.generate(UUID::randomUUID).limit(12).toList();
		this.own.stop();
		try {
			clients.forEach((client) -> {
				this.kafka.introduce(client, Personas.SVEN);
				this.kafka.publish(client, Events.absence(client));
			});
			await().untilAsserted(() -> assertThat(clients)
				.allSatisfy((client) -> assertThat(this.ledger.states(PLANNER, client)).hasSize(1)));
			replicas.forEach(Dispatcher::start);
			await().untilAsserted(() -> assertThat(clients)
				.allSatisfy((client) -> assertThat(this.ledger.states(PLANNER, client)).containsExactly("SENT")));
		}
		finally {
			replicas.forEach(Dispatcher::stop);
			this.own.start();
		}
		assertThat(counting.most.get()).isEqualTo(2);
	}

	private Dispatcher secondReplica() {
		return replica(this.sender, null);
	}

	private Dispatcher replica(ChannelSender sender, @Nullable PartnerLimits limits) {
		DispatchSignal signal = new DispatchSignal();
		PartnerGates gates = new PartnerGates(this.partners, this.properties, signal, this.pace,
				new SimpleMeterRegistry());
		if (limits != null) {
			gates.apply(Partner.LIFECARE, limits);
		}
		DeliverHead deliverHead = new DeliverHead(this.channels, this.claims, this.outcomes, this.waiting, this.reader,
				this.preconditions, new Attempt(gates, this.outcomes, this.consents, sender, this.properties),
				this.meters, this.properties);
		return new Dispatcher(this.claims, gates, deliverHead, signal, this.properties, () -> true);
	}

	/** Counts how many are under way at Lifecare, each for long enough to be seen. */
	private final class CountingSender extends ChannelSender {

		private final AtomicInteger inside = new AtomicInteger();

		private final AtomicInteger most = new AtomicInteger();

		private CountingSender() {
			super(TwoDispatchersTests.this.producer);
		}

		@Override
		Receipt send(String channel, Outbound outbound) {
			if (TwoDispatchersTests.this.channels.get(channel).partner() != Partner.LIFECARE) {
				return super.send(channel, outbound);
			}
			this.most.accumulateAndGet(this.inside.incrementAndGet(), Math::max);
			try {
				LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
				return super.send(channel, outbound);
			}
			finally {
				this.inside.decrementAndGet();
			}
		}

	}

}
