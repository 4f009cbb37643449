package se.carecontact.integration.delivery.watch;

import java.time.Duration;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
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
