package se.carecontact.integration.caremanager;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.shared.ConsentGrantor;
import se.carecontact.events.shared.FollowUpConclusion;
import se.carecontact.events.shared.ProtectedIdentity;
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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/** Rule 17: services needed are the care manager's matter, with the client's consent. */
@IntegrationTest
class FollowUpsToCareManagerTests {

	private final FollowUpsToCareManager channel = new FollowUpsToCareManager();

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void the_message_reads_as_it_should() {
		LifecareMessage message = new CareManagerMessages()
			.messageFor(Outbounds.of(Events.careManagerTold(Outbounds.CLIENT)))
			.message();
		Golden.assertMatches("caremanager/PlanFollowedUp",
				message.recipient() + " " + message.category() + "\n[" + message.subject() + "]\n" + message.text());
	}

	@Test
	void without_anyones_consent_the_care_manager_is_never_told() {
		PlanFollowedUp told = Events.careManagerTold(Outbounds.CLIENT);
		PlanFollowedUp byNobody = PlanFollowedUp.newBuilder(told).setCareManagerConsentBy(null).build();
		PlanFollowedUp byWhom = PlanFollowedUp.newBuilder(told).setCareManagerConsentBy(ConsentGrantor.UNKNOWN).build();
		PlanFollowedUp when = PlanFollowedUp.newBuilder(told).setCareManagerConsentOn(null).build();
		PlanFollowedUp kept = PlanFollowedUp.newBuilder(told).setConclusion(FollowUpConclusion.KEEP).build();

		assertThat(this.channel.wants(Outbounds.of(told).event())).isTrue();
		for (PlanFollowedUp silent : new PlanFollowedUp[] { byNobody, byWhom, when, kept }) {
			assertThat(this.channel.wants(Outbounds.of(silent).event())).isFalse();
		}
		for (PlanFollowedUp unconsented : new PlanFollowedUp[] { byNobody, byWhom }) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> new CareManagerMessages().messageFor(Outbounds.of(unconsented)));
		}
	}

	@Test
	void a_follow_up_with_consent_reaches_the_care_managers_inbox_and_one_that_keeps_the_plan_does_not() {
		UUID client = UUID.randomUUID();
		this.kafka.introduce(client, Personas.ELSA);
		this.kafka.publish(client, Events.planFollowedUp(client));
		UUID event = this.kafka.publish(client, Events.careManagerTold(client));

		await().untilAsserted(
				() -> assertThat(this.ledger.states(FollowUpsToCareManager.ID, client)).containsExactly("SENT"));
		Partners.LIFECARE.verify(1,
				postRequestedFor(urlPathEqualTo(LifecarePaths.MESSAGES))
					.withHeader("Idempotency-Key", equalTo(event.toString()))
					.withRequestBody(matchingJsonPath("$.recipient", equalTo("CARE_MANAGER")))
					.withRequestBody(matchingJsonPath("$.category", equalTo("FOLLOW_UP"))));
	}

	@Test
	void of_a_protected_person_the_care_manager_is_told_nothing_through_lifecare() {
		UUID client = UUID.randomUUID();
		this.kafka.publish(client, Personas.TAGE.identity(client, ProtectedIdentity.PROTECTED_REGISTRATION));
		this.kafka.publish(client, Events.careManagerTold(client));

		await().untilAsserted(
				() -> assertThat(this.ledger.states(FollowUpsToCareManager.ID, client)).containsExactly("WITHHELD"));
		Partners.LIFECARE.verify(0, postRequestedFor(urlPathEqualTo(LifecarePaths.MESSAGES))
			.withRequestBody(matchingJsonPath("$.recipient", equalTo("CARE_MANAGER"))));
	}

}
