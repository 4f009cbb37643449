package se.carecontact.integration.lifecare;

import java.util.List;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.delivery.Receipt;
import se.carecontact.integration.partner.BeforeCall;
import se.carecontact.integration.support.Contract;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Outbounds;
import se.carecontact.integration.support.Partners;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the routes send is what contracts/lifecare.openapi.yaml says; entered at their
 * seams.
 */
@IntegrationTest
class LifecareContractTests {

	private final Contract contract = Contract.of("contracts/lifecare.openapi.yaml");

	@Autowired
	ProducerTemplate routes;

	@BeforeEach
	@AfterEach
	void reset() {
		Partners.reset();
	}

	@Test
	void messages_to_planners_to_the_quality_nurse_and_to_the_care_manager_keep_the_contract() {
		send("contact-events-to-planner", Events.absence(Outbounds.CLIENT), Events.absenceChanged(Outbounds.CLIENT),
				Events.absenceEnded(Outbounds.CLIENT), Events.timeNeed(Outbounds.CLIENT),
				Events.planningWish(Outbounds.CLIENT), Events.groupMustCover(Outbounds.CLIENT));
		send("consents-to-quality-nurse", Events.consentGiven(Outbounds.CLIENT),
				Events.consentDeclined(Outbounds.CLIENT), Events.consentWithdrawn(Outbounds.CLIENT));
		send("follow-ups-to-care-manager", Events.careManagerTold(Outbounds.CLIENT));
		assertKept(postRequestedFor(urlPathEqualTo(LifecarePaths.MESSAGES)), "Message", 10);
	}

	@Test
	void notes_keep_the_contract() {
		send("care-events-to-lifecare-journal", Events.assessed(Outbounds.CLIENT, true),
				Events.changeWished(Outbounds.CLIENT), Events.changeWishWithdrawn(Outbounds.CLIENT),
				Events.offerAnswered(Outbounds.CLIENT), Events.dutyDone(Outbounds.CLIENT),
				Events.teamMeetingNeed(Outbounds.CLIENT), Events.planAgreed(Outbounds.CLIENT),
				Events.planFollowedUp(Outbounds.CLIENT), Events.consentGiven(Outbounds.CLIENT));
		assertKept(postRequestedFor(urlPathEqualTo(LifecarePaths.NOTES)), "Note", 9);
	}

	@Test
	void cards_of_contacts_keep_the_contract() {
		send("contact-events-to-lifecare-contacts", Events.appointed(Outbounds.CLIENT),
				Events.covered(Outbounds.CLIENT), Events.groupMustCover(Outbounds.CLIENT));
		assertKept(putRequestedFor(urlPathEqualTo(LifecarePaths.CONTACTS)), "CareContacts", 3);
	}

	private void send(String channel, SpecificRecord... events) {
		Stream.of(events).forEach((event) -> assertThat(BeforeCall.<Object>take(() -> {
		}, () -> this.routes.requestBody("direct:" + channel, Outbounds.of(event)))).isInstanceOf(Receipt.class));
	}

	private void assertKept(RequestPatternBuilder requests, String schema, int count) {
		List<String> bodies = Partners.LIFECARE.findAll(requests)
			.stream()
			.map((request) -> request.getBodyAsString())
			.toList();
		assertThat(bodies).hasSize(count)
			.allSatisfy((body) -> assertThat(
					WireMock.matchingJsonSchema(this.contract.schema(schema)).match(body).isExactMatch())
				.as(body)
				.isTrue());
	}

}
