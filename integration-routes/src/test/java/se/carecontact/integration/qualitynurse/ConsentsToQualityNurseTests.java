package se.carecontact.integration.qualitynurse;

import java.util.UUID;
import java.util.stream.Stream;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.carecontact.integration.lifecare.LifecareMessage;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.Golden;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Outbounds;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The quality nurse is told of each change of consent. */
@IntegrationTest
class ConsentsToQualityNurseTests {

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	static Stream<SpecificRecord> events() {
		return Stream.of(Events.consentGiven(Outbounds.CLIENT), Events.consentDeclined(Outbounds.CLIENT),
				Events.consentWithdrawn(Outbounds.CLIENT));
	}

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@ParameterizedTest
	@MethodSource("events")
	void the_message_reads_as_it_should(SpecificRecord event) {
		LifecareMessage message = new QualityNurseMessages().messageFor(Outbounds.of(event)).message();
		Golden.assertMatches("qualitynurse/" + event.getSchema().getName(),
				message.recipient() + " " + message.category() + "\n[" + message.subject() + "]\n" + message.text());
	}

	@Test
	void a_consent_given_reaches_the_quality_nurses_inbox() {
		UUID client = UUID.randomUUID();
		this.kafka.introduce(client, Personas.ELSA);
		UUID event = this.kafka.publish(client, Events.consentGiven(client));

		await().untilAsserted(
				() -> assertThat(this.ledger.states(ConsentsToQualityNurse.ID, client)).containsExactly("SENT"));
		await().untilAsserted(() -> Partners.LIFECARE.verify(1,
				postRequestedFor(urlPathEqualTo(LifecarePaths.MESSAGES))
					.withHeader("Idempotency-Key", equalTo(event.toString()))
					.withRequestBody(matchingJsonPath("$.recipient", equalTo("QUALITY_NURSE")))
					.withRequestBody(matchingJsonPath("$.category", equalTo("CONSENT")))));
	}

}
