package se.carecontact.integration.delivery.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.delivery.Holdings;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Thing;
import se.carecontact.integration.delivery.dispatch.Channels;
import se.carecontact.integration.delivery.dispatch.PartnerReads;
import se.carecontact.integration.delivery.reconcile.Progress.Taken;
import se.carecontact.integration.delivery.reconcile.Reconciliation.Difference;
import se.carecontact.integration.delivery.reconcile.Reconciliation.Part;
import se.carecontact.integration.delivery.reconcile.Reconciliation.State;
import se.carecontact.integration.delivery.reconcile.Reconciliation.StoppedFor;
import se.carecontact.integration.identity.ClientIdentities;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.ReportChannel;
import se.carecontact.integration.support.TestKafka;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A comparison on several replicas, cut short, without end, or met by a fault of ours.
 */
@IntegrationTest
class ComparisonTests {

	private static final String PLANNER = "contact-events-to-planner";

	@Autowired
	Reconciliations reconciliations;

	@Autowired
	Progress progress;

	@Autowired
	ReconcilePartner reconcile;

	@Autowired
	CompareClient compare;

	@Autowired
	ClientIdentities identities;

	@Autowired
	PartnerReads reads;

	@Autowired
	Channels channels;

	@Autowired
	List<Holdings> holdings;

	@Autowired
	ReconciliationProperties properties;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	private final UUID client = UUID.randomUUID();

	@BeforeEach
	void introduce() {
		this.kafka.introduce(this.client, Personas.ELSA);
	}

	@AfterEach
	void reset() {
		Partners.reset();
		this.ledger.jdbc().sql("delete from reconciliation where night is not null or state = 'RUNNING'").update();
	}

	@Test
	void every_channel_is_compared() {
		assertThat(this.holdings).extracting(Holdings::channel)
			.containsExactlyInAnyOrderElementsOf(this.channels.all()
				.stream()
				.map((channel) -> channel.id())
				.filter((id) -> !id.equals(ReportChannel.ID))
				.toList());
	}

	@Test
	void a_follow_up_that_the_care_manager_does_not_have_is_missing() {
		UUID event = this.kafka.publish(this.client, Events.careManagerTold(this.client));
		awaitSent("follow-ups-to-care-manager");
		awaitSent("care-events-to-lifecare-journal");

		UUID id = begin();
		awaitDone(id);

		assertThat(differences(id)).filteredOn((each) -> each.channel().equals("follow-ups-to-care-manager"))
			.singleElement()
			.satisfies((missing) -> {
				assertThat(missing.finding()).isEqualTo(Finding.NOT_THERE);
				assertThat(missing.thing()).isEqualTo(event.toString());
			});
		Partners.LIFECARE.verify(getRequestedFor(urlPathEqualTo(LifecarePaths.MESSAGES)).withQueryParam("recipient",
				equalTo("CARE_MANAGER")));
	}

	@Test
	void replicas_that_begin_the_same_night_together_begin_one() throws Exception {
		LocalDate night = LocalDate.parse("2031-02-10");
		Callable<Optional<UUID>> replica = () -> this.reconciliations.begin(List.of(), null, night, "nightly");
		try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
			List<Optional<UUID>> begun = replicas.invokeAll(Collections.nCopies(8, replica))
				.stream()
				.map(Future::resultNow)
				.toList();

			assertThat(begun).filteredOn(Optional::isPresent).hasSize(1);
		}
	}

	@Test
	void replicas_at_one_comparison_ask_about_a_client_once_and_tell_a_difference_once() throws Exception {
		sentMessage();
		UUID id = begin();
		Callable<Void> replica = () -> {
			this.reconcile.goOn(Partner.LIFECARE);
			return null;
		};
		try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
			replicas.invokeAll(Collections.nCopies(8, replica));
		}
		awaitDone(id);

		assertThat(differences(id)).hasSize(1);
		Partners.LIFECARE.verify(1, getRequestedFor(urlPathEqualTo(LifecarePaths.MESSAGES)));
	}

	@Test
	void what_a_replica_that_died_was_at_is_taken_up_by_another() {
		sentMessage();
		Died died = beginAndDie();
		assertThat(this.progress.take(Partner.LIFECARE)).isEmpty();
		assertThat(found(died.id()).state()).isEqualTo(State.RUNNING);

		this.ledger.jdbc()
			.sql("update reconciliation_part set next_at = clock_timestamp() where reconciliation_id = ?")
			.param(died.id())
			.update();
		awaitDone(died.id());

		assertThat(differences(died.id())).hasSize(1);
		assertThat(this.progress.compared(died.part(), this.client, List.of())).isFalse();
		assertThat(part(died.id()).clients()).isOne();
	}

	@Test
	void one_that_is_not_through_within_a_day_is_ended_with_its_reason_and_the_next_night_begins() {
		Died died = beginAndDie();
		this.progress.rest(died.part(), "CONNECTION", false, Duration.ofHours(1));
		this.ledger.jdbc()
			.sql("update reconciliation set only_client = null, started_at = clock_timestamp() - interval '21 hours'"
					+ " where id = ?")
			.param(died.id())
			.update();
		nightlyAt("2031-02-11T01:30:00Z");
		assertThat(found(died.id()).state()).isEqualTo(State.RUNNING);
		this.ledger.jdbc()
			.sql("update reconciliation set started_at = clock_timestamp() - interval '23 hours' where id = ?")
			.param(died.id())
			.update();

		nightlyAt("2031-02-11T01:31:00Z");

		assertThat(found(died.id()).state()).isEqualTo(State.STOPPED);
		assertThat(found(died.id()).stoppedFor()).isEqualTo(StoppedFor.NOT_THROUGH_IN_TIME);
		assertThat(part(died.id()).restsFor()).isEqualTo("CONNECTION");
		assertThat(this.ledger.jdbc()
			.sql("select night::text from reconciliation where state = 'RUNNING'")
			.query(String.class)
			.list()).containsExactly("2031-02-11");
	}

	@Test
	void a_partner_whose_pages_never_end_is_told_as_such_and_not_read_for_ever() {
		sentMessage();
		String page = IntStream.range(0, 100)
			.mapToObj((each) -> "{\"messageId\":1,\"idempotencyKey\":\"" + UUID.randomUUID() + "\",\"deleted\":false}")
			.collect(Collectors.joining(",", "[", "]"));
		Partners.LIFECARE.stubFor(get(urlPathEqualTo(LifecarePaths.MESSAGES)).atPriority(1).willReturn(okJson(page)));

		UUID id = begin();
		awaitDone(id);

		assertThat(differences(id)).singleElement().satisfies((unread) -> {
			assertThat(unread.kind()).isEqualTo(Finding.Kind.UNREAD);
			assertThat(unread.thing()).isEqualTo("ENDLESS_ANSWER");
		});
	}

	@Test
	void a_fault_of_ours_over_one_client_is_told_and_keeps_no_other_from_being_compared() {
		sentMessage();
		ReconcilePartner faulty = new ReconcilePartner(this.progress, this.compare, this.identities, this.reads,
				List.of(new Faulty()), this.channels, this.properties);

		// In one transaction: the application's own sees nothing of it until it is done.
		UUID id = this.transaction.execute((status) -> {
			UUID begun = this.reconciliations.begin(List.of(Partner.LIFECARE), this.client, null, "op").orElseThrow();
			faulty.goOn(Partner.LIFECARE);
			return begun;
		});

		assertThat(found(id).state()).isEqualTo(State.DONE);
		assertThat(differences(id)).singleElement()
			.satisfies((unread) -> assertThat(unread.thing()).isEqualTo("OWN_FAULT"));
	}

	@Test
	void what_was_told_longer_ago_than_it_is_kept_is_counted_as_not_compared() {
		sentMessage();
		this.ledger.jdbc()
			.sql("delete from delivery_body where delivery_id in (select id from delivery where client_id = ?)")
			.param(this.client)
			.update();

		UUID id = begin();
		awaitDone(id);

		assertThat(differences(id)).isEmpty();
		assertThat(part(id).things()).isZero();
		assertThat(part(id).forgotten()).isOne();
	}

	private void sentMessage() {
		this.kafka.publish(this.client, Events.absence(this.client));
		awaitSent(PLANNER);
	}

	private void awaitSent(String channel) {
		await().untilAsserted(() -> assertThat(this.ledger.states(channel, this.client)).containsExactly("SENT"));
	}

	private UUID begin() {
		return this.reconciliations.begin(List.of(Partner.LIFECARE), this.client, null, "op").orElseThrow();
	}

	/** A replica takes the part, and is never heard of again. */
	private Died beginAndDie() {
		return this.transaction.execute((status) -> {
			UUID id = begin();
			return new Died(id, this.progress.take(Partner.LIFECARE).orElseThrow());
		});
	}

	private void nightlyAt(String time) {
		ReconciliationProperties nightly = new ReconciliationProperties(true, LocalTime.of(2, 30), 5,
				Duration.ofSeconds(30), Duration.ofDays(90));
		new Nightly(this.reconciliations, nightly, Clock.fixed(Instant.parse(time), ZoneOffset.UTC)).beginIfDue();
	}

	private void awaitDone(UUID id) {
		await().until(() -> found(id).state() == State.DONE);
	}

	private Reconciliation found(UUID id) {
		return this.reconciliations.find(id).orElseThrow();
	}

	private Part part(UUID id) {
		return found(id).partners().getFirst();
	}

	private List<Difference> differences(UUID id) {
		return this.reconciliations.differences(id, 0, 100, "op");
	}

	private record Died(UUID id, Taken part) {

	}

	/** Can't be read, by a fault of ours. */
	private static final class Faulty implements Holdings {

		@Override
		public String channel() {
			return PLANNER;
		}

		@Override
		public List<Thing> told(Outbound outbound) {
			return List.of(Thing.of(outbound.event().eventId(), ""));
		}

		@Override
		public List<Thing> held(Outbound newest, Asking asking) {
			throw new IllegalStateException("a fault of ours");
		}

	}

}
