package se.carecontact.integration.delivery.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.carecontact.integration.delivery.dispatch.PartnerStatuses;
import se.carecontact.integration.delivery.reconcile.Reconciliations;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What someone on call is told. */
@IntegrationTest
class AlertTests {

	@Autowired
	TestKafka kafka;

	@Autowired
	Alerts alerts;

	@Autowired
	MeterRegistry meters;

	@Autowired
	LedgerView ledger;

	@Autowired
	Queues queues;

	@Autowired
	PartnerStatuses statuses;

	@Autowired
	Reconciliations reconciliations;

	@Autowired
	Clock clock;

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void a_client_with_something_stopped_is_an_alert_and_a_metric() {
		UUID client = UUID.randomUUID();
		Partners.LIFECARE.stubFor(post(urlPathEqualTo(LifecarePaths.MESSAGES)).atPriority(1)
			.willReturn(jsonResponse("{\"error\":\"VALIDATION\",\"message\":\"nej\"}", 422)));
		this.kafka.introduce(client, Personas.ELSA);
		this.kafka.publish(client, Events.absence(client));

		await().untilAsserted(() -> assertThat(this.alerts.newest(100)).anySatisfy((alert) -> {
			assertThat(alert.kind()).isEqualTo("PARKED_CLIENTS");
			assertThat(alert.partner()).isEqualTo("lifecare");
			assertThat(alert.endedAt()).isNull();
		}));
		await().untilAsserted(() -> assertThat(
				this.meters.get("care.delivery.parked.clients").tag("partner", "lifecare").gauge().value())
			.isPositive());
	}

	@ParameterizedTest
	@CsvSource({ "QUEUE_AGE,PENDING,", "CONSENT_WAIT,HELD,WAITING_FOR_CONSENT",
			"CONSENT_UNANSWERED,HELD,CONSENT_UNANSWERED" })
	void what_waits_too_long_is_an_alert(String kind, String state, @Nullable String reasonCode) {
		// What other tests have left waiting would keep the alert up.
		this.ledger.jdbc()
			.sql("update delivery set state = 'CANCELLED' where partner = 'primary-care' and state = ?")
			.params(state)
			.update();
		this.ledger.jdbc().sql("""
				insert into delivery (channel, partner, client_id, topic, position, event_id, type, priority,
				  occurred_at, ingested_at, state, reason_code)
				values ('alert-test', 'primary-care', gen_random_uuid(), 't', 'p', gen_random_uuid(), 'x', 1, now(),
				  now() - interval '30 days', ?, cast(? as text))
				""").params(state, reasonCode).update();
		await().untilAsserted(() -> assertThat(openKinds("primary-care")).contains(kind));
		this.ledger.jdbc().sql("delete from delivery where channel = 'alert-test'").update();
		await().untilAsserted(() -> assertThat(openKinds("primary-care")).doesNotContain(kind));
	}

	@Test
	void a_partner_that_fails_is_an_alert_and_then_that_it_is_down() {
		Partners.LIFECARE.stubFor(any(anyUrl()).atPriority(1).willReturn(serviceUnavailable()));
		UUID client = UUID.randomUUID();
		this.kafka.introduce(client, Personas.ELSA);
		this.kafka.publish(client, Events.absence(client));
		DeliveryWatch impatient = new DeliveryWatch(
				this.queues, this.alerts, this.statuses, this.reconciliations, new AlertProperties(Duration.ofHours(1),
						Duration.ofHours(1), 1, 1000, Duration.ZERO, Duration.ofDays(9), 1000, 100_000),
				this.clock, new SimpleMeterRegistry());

		await().untilAsserted(() -> {
			impatient.look();
			assertThat(openKinds("lifecare")).contains("FAILURE_RATE", "PARTNER_DOWN");
		});
	}

	@Test
	void differences_from_what_a_partner_was_told_are_an_alert_until_they_are_looked_at_again() {
		UUID client = UUID.randomUUID();
		this.kafka.introduce(client, Personas.ELSA);
		await().until(() -> this.ledger.jdbc()
			.sql("select count(*) from client_identity where client_id = ? and state = 'OPEN'")
			.param(client)
			.query(Long.class)
			.single() == 1);
		UUID id = this.reconciliations.begin(List.of(), client, null, "op").orElseThrow();
		this.ledger.jdbc().sql("""
				insert into reconciliation_difference
				  (reconciliation_id, partner, channel, client_id, finding, thing, seen_id)
				values (?, 'primary-care', 'c', ?, 'UNKNOWN_TO_US', 't', 1)
				""").params(id, client).update();
		await().untilAsserted(() -> assertThat(openKinds("primary-care")).contains("DIFFERENCES"));
		assertThat(this.meters.get("care.reconciliation.differences").tag("partner", "primary-care").gauge().value())
			.isPositive();
		this.ledger.jdbc()
			.sql("update reconciliation_difference set closed_at = now() where partner = 'primary-care'")
			.update();
		await().untilAsserted(() -> assertThat(openKinds("primary-care")).doesNotContain("DIFFERENCES"));
		this.reconciliations.stop(id, "op");
	}

	private List<String> openKinds(String partner) {
		return this.alerts.newest(500)
			.stream()
			.filter((alert) -> alert.partner().equals(partner) && alert.endedAt() == null)
			.map(Alert::kind)
			.toList();
	}

	@Test
	void an_alert_is_new_once_however_many_see_it_and_over_when_nobody_does() {
		String partner = "p-" + UUID.randomUUID();
		assertThat(this.alerts.sighted("TEST", partner, "1")).isTrue();
		assertThat(this.alerts.sighted("TEST", partner, "2")).isFalse();
		await().untilAsserted(() -> assertThat(open(partner)).isZero());
		assertThat(this.alerts.sighted("TEST", partner, "3")).isTrue();
		this.alerts.endUnseen(Duration.ofHours(1));
		assertThat(this.alerts.newest(500)).filteredOn((alert) -> alert.partner().equals(partner)).hasSize(2);
	}

	private long open(String partner) {
		return this.alerts.newest(500)
			.stream()
			.filter((alert) -> alert.partner().equals(partner) && alert.endedAt() == null)
			.count();
	}

}
