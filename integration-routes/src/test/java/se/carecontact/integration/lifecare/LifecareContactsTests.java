package se.carecontact.integration.lifecare;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The names of MAIN and DEPUTY stand in Lifecare as they are now. */
@IntegrationTest
class LifecareContactsTests {

	private static final String CHANNEL = ContactEventsToLifecareContacts.ID;

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	private final UUID client = UUID.randomUUID();

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void an_appointment_puts_both_names_with_title_phone_and_period() {
		this.kafka.introduce(this.client, Personas.ELSA);
		UUID event = this.kafka.publish(this.client, Events.appointed(this.client));

		await().untilAsserted(() -> assertThat(this.ledger.states(CHANNEL, this.client)).containsExactly("SENT"));
		await().untilAsserted(() -> Partners.LIFECARE.verify(1,
				putRequestedFor(urlPathEqualTo(LifecarePaths.CONTACTS))
					.withHeader("Idempotency-Key", equalTo(event.toString()))
					.withRequestBody(matchingJsonPath("$.main.name", equalTo("Anna Berg")))
					.withRequestBody(matchingJsonPath("$.main.title", equalTo("undersköterska")))
					.withRequestBody(matchingJsonPath("$.main.phone", equalTo("0455-30 00 01")))
					.withRequestBody(matchingJsonPath("$.main.validFrom", equalTo("2026-11-02")))
					.withRequestBody(matchingJsonPath("$.main.away", equalTo("false")))
					.withRequestBody(matchingJsonPath("$.deputy.name", equalTo("Lars Ek")))
					.withRequestBody(matchingJsonPath("$.deputy.phone", absent()))
					.withRequestBody(matchingJsonPath("$.groupCovers", equalTo("false")))
					.withRequestBody(matchingJsonPath("$.seq", equalTo("2")))
					.withRequestBody(matchingJsonPath("$.eventId", equalTo(event.toString())))));
	}

	@Test
	void that_main_is_away_and_the_deputy_covers_is_told_of_each() {
		this.kafka.introduce(this.client, Personas.ELSA);
		this.kafka.publish(this.client, Events.covered(this.client));

		await().untilAsserted(() -> Partners.LIFECARE.verify(1,
				putRequestedFor(urlPathEqualTo(LifecarePaths.CONTACTS))
					.withRequestBody(matchingJsonPath("$.main.away", equalTo("true")))
					.withRequestBody(matchingJsonPath("$.deputy.away", equalTo("false")))
					.withRequestBody(matchingJsonPath("$.groupCovers", equalTo("false")))));
	}

	@Test
	void changed_details_of_a_contact_put_both_names_as_they_are_now() {
		this.kafka.introduce(this.client, Personas.ELSA);
		this.kafka.publish(this.client, Events.detailsChanged(this.client));

		await().untilAsserted(() -> assertThat(this.ledger.states(CHANNEL, this.client)).containsExactly("SENT"));
		await().untilAsserted(() -> Partners.LIFECARE.verify(1,
				putRequestedFor(urlPathEqualTo(LifecarePaths.CONTACTS))
					.withRequestBody(matchingJsonPath("$.main.name", equalTo("Anna Berg")))
					.withRequestBody(matchingJsonPath("$.deputy.name", equalTo("Lars Ek")))));
	}

	@Test
	void of_several_unsent_changes_of_names_only_the_newest_is_sent() {
		this.kafka.publish(this.client, Events.appointed(this.client));
		this.kafka.publish(this.client, Events.appointed(this.client));
		UUID newest = this.kafka.publish(this.client, Events.groupMustCover(this.client));
		await().untilAsserted(
				() -> assertThat(this.ledger.states(CHANNEL, this.client)).hasSize(3).last().isIn("PENDING", "HELD"));

		this.kafka.introduce(this.client, Personas.ELSA);

		await().untilAsserted(() -> assertThat(this.ledger.states(CHANNEL, this.client)).containsExactly("SUPERSEDED",
				"SUPERSEDED", "SENT"));
		await().untilAsserted(() -> Partners.LIFECARE.verify(1, putRequestedFor(urlPathEqualTo(LifecarePaths.CONTACTS))
			.withHeader("Idempotency-Key", equalTo(newest.toString()))));
	}

	@Test
	void a_contact_given_protected_identity_is_named_no_more() {
		this.kafka.introduce(this.client, Personas.ELSA);
		this.kafka.publish(this.client, Events.appointed(this.client));
		UUID event = this.kafka.publish(this.client, Events.protectedNow(this.client));

		await().untilAsserted(() -> Partners.LIFECARE.verify(1,
				putRequestedFor(urlPathEqualTo(LifecarePaths.CONTACTS))
					.withHeader("Idempotency-Key", equalTo(event.toString()))
					.withRequestBody(matchingJsonPath("$.main.name", equalTo("Skyddade personuppgifter")))
					.withRequestBody(matchingJsonPath("$.main.phone", absent()))));
	}

	@Test
	void an_answer_about_another_client_is_no_receipt() {
		Partners.LIFECARE.stubFor(put(urlPathEqualTo(LifecarePaths.CONTACTS)).atPriority(1)
			.willReturn(okJson("{\"clientId\":2002,\"groupCovers\":false}")));
		this.kafka.introduce(this.client, Personas.ELSA);
		this.kafka.publish(this.client, Events.appointed(this.client));

		await().untilAsserted(() -> assertThat(this.ledger.rows(CHANNEL, this.client)).singleElement()
			.extracting(LedgerView.Row::reasonCode)
			.isEqualTo("UNEXPECTED_ANSWER"));
	}

}
