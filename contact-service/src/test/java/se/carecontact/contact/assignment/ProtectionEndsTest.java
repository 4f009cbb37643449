package se.carecontact.contact.assignment;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.PublishedEvents.Published;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;
import se.carecontact.events.client.ClientIdentity;
import se.carecontact.events.contact.ContactDetailsChanged;
import se.carecontact.events.shared.ContactRole;
import se.carecontact.schemas.CareHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("rule")
class ProtectionEndsTest extends ServiceTest {

	private final String open = decision(TestNumbers.next());

	private final String hidden = this.open.replace("\"NONE\"", "\"CONFIDENTIALITY_MARKING\"");

	@Test
	@DisplayName("Rule 18: when a client's protection ends, the contacts are told as they now are")
	void when_protection_ends_the_contacts_are_told_as_they_now_are() {
		Brukare client = withBothContacts();
		push(client, this.hidden);
		assertThat(detailsOf(client)).isEmpty();

		push(client, this.open);

		await().untilAsserted(() -> assertThat(detailsOf(client)).hasSize(2));
		assertThat(detailsOf(client)).extracting(ContactDetailsChanged::getRole)
			.containsExactlyInAnyOrder(ContactRole.MAIN, ContactRole.DEPUTY);
		assertThat(detailsOf(client)).allSatisfy((told) -> {
			assertThat(told.getContactsNow().getMain()).isNotNull();
			assertThat(told.getContactsNow().getDeputy()).isNotNull();
		});
		assertThat(seqOfLast(client, ContactDetailsChanged.class))
			.isGreaterThan(seqOfLast(client, ClientIdentity.class));
	}

	@Test
	void what_is_told_again_of_an_open_client_tells_no_contact_anew() {
		Brukare client = withBothContacts();
		push(client, this.open);
		push(client, this.open.replace("Elsa", "Elsa Maria"));
		push(client, this.hidden);

		await().untilAsserted(() -> assertThat(EVENTS.of(client.clientId())).extracting(Published::name)
			.filteredOn("ClientIdentity"::equals)
			.hasSize(3));
		assertThat(detailsOf(client)).isEmpty();
	}

	@Test
	@DisplayName("Rule 23: each event tells how often who the client is had been told by then, so that no one acts on an older identity")
	void each_event_tells_how_often_the_identity_had_been_told_by_then() {
		Brukare client = withBothContacts();
		push(client, this.hidden);
		contact().post(client.path("/absences"), "{\"kind\": \"HOSPITAL\", \"awayFrom\": \"2026-11-20T08:00:00Z\"}")
			.is(201);
		push(client, this.open);

		await().untilAsserted(() -> assertThat(detailsOf(client)).hasSize(2));
		List<Published> events = EVENTS.of(client.clientId());
		assertThat(events).extracting(Published::name).contains("ClientAbsenceReported");
		long told = 0;
		for (Published event : events) {
			told += (event.value() instanceof ClientIdentity) ? 1 : 0;
			assertThat(event.headers()).as(event.name())
				.containsEntry(CareHeaders.IDENTITY_REVISION, Long.toString(told));
		}
		assertThat(told).isEqualTo(3);
	}

	private Brukare withBothContacts() {
		Brukare client = newClient(this.open);
		unitManager().post(client.path("/offer"), "{\"offeredOn\": \"%s\"}".formatted(today())).is(200);
		unitManager()
			.post(client.path("/offer/answer"), "{\"answer\": \"ACCEPTED\", \"answeredOn\": \"%s\"}".formatted(today()))
			.is(200);
		appoint(client, "main", newAssistantNurse()).is(200);
		appoint(client, "deputy", newAssistantNurse()).is(200);
		return client;
	}

	private void push(Brukare client, String decision) {
		caseSystem().put("/1080/decisions/" + client.decisionId(), decision).is(200);
	}

	private static List<ContactDetailsChanged> detailsOf(Brukare client) {
		return EVENTS.of(client.clientId())
			.stream()
			.map(Published::value)
			.filter(ContactDetailsChanged.class::isInstance)
			.map(ContactDetailsChanged.class::cast)
			.toList();
	}

	private static long seqOfLast(Brukare client, Class<?> type) {
		return EVENTS.of(client.clientId())
			.stream()
			.filter((event) -> type.isInstance(event.value()))
			.mapToLong(Published::seq)
			.max()
			.orElseThrow();
	}

}
