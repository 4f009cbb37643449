package se.carecontact.integration.identity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.carecontact.events.shared.ProtectedIdentity;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;
import se.carecontact.schemas.CareTopics;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nothing of a protected client leaves, and what is not known counts as protected. */
@IntegrationTest
class ProtectedClientTests {

	private static final String CONTACTS = "contact-events-to-lifecare-contacts";

	private static final String PLANNER = "contact-events-to-planner";

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	@Autowired
	ClientIdentities identities;

	private final UUID client = UUID.randomUUID();

	@AfterEach
	void reset() {
		Partners.reset();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void nothing_leaves_of_a_client_with_protected_or_unknown_protection(ProtectedIdentity protection) {
		this.kafka.publish(this.client, Personas.TAGE.identity(this.client, protection));
		UUID event = this.kafka.publish(this.client, Events.absence(this.client));

		awaitPlanner("WITHHELD", "PROTECTED_IDENTITY");
		assertThat(LifecarePaths.wireCount(event.toString())).isZero();
	}

	@Test
	void a_protection_that_comes_later_stops_what_is_not_sent_yet() {
		this.kafka.publish(this.client, Events.absence(this.client));
		awaitPlanner("HELD", "WAITING_FOR_IDENTITY");

		this.kafka.publish(this.client, Personas.TAGE.identity(this.client, ProtectedIdentity.CONFIDENTIALITY_MARKING));

		awaitPlanner("WITHHELD", "PROTECTED_IDENTITY");
	}

	@Test
	void once_protection_has_ended_the_card_of_contacts_is_written_as_it_now_is() {
		this.kafka.publish(this.client, Personas.TAGE.identity(this.client, ProtectedIdentity.PROTECTED_REGISTRATION));
		UUID during = this.kafka.publish(this.client, Events.appointed(this.client));
		await().untilAsserted(() -> assertThat(this.ledger.states(CONTACTS, this.client)).containsExactly("WITHHELD"));

		this.kafka.introduce(this.client, Personas.TAGE);
		UUID after = this.kafka.publish(this.client, Events.detailsChanged(this.client));

		await().untilAsserted(
				() -> assertThat(this.ledger.states(CONTACTS, this.client)).containsExactly("WITHHELD", "SENT"));
		assertCards(1, after);
		assertCards(0, during);
	}

	@Test
	void what_was_told_after_the_protection_is_sent_even_if_it_was_read_before_its_end_was_known() {
		this.kafka.publish(this.client, Personas.TAGE.identity(this.client, ProtectedIdentity.PROTECTED_REGISTRATION));
		UUID during = this.kafka.publish(this.client, Events.appointed(this.client));
		await().untilAsserted(() -> assertThat(this.ledger.states(CONTACTS, this.client)).containsExactly("WITHHELD"));
		UUID after = UUID.randomUUID();
		this.kafka.publish(this.client, Events.detailsChanged(this.client), after, 4);
		await().untilAsserted(
				() -> assertThat(this.ledger.states(CONTACTS, this.client)).containsExactly("WITHHELD", "WITHHELD"));

		this.kafka.publish(this.client, Personas.TAGE.identity(this.client, ProtectedIdentity.NONE), UUID.randomUUID(),
				3);

		await().untilAsserted(
				() -> assertThat(this.ledger.states(CONTACTS, this.client)).containsExactly("WITHHELD", "SENT"));
		assertCards(1, after);
		assertCards(0, during);
	}

	@Test
	void what_is_told_after_a_protection_began_never_leaves_even_if_it_is_read_before_the_protection() {
		knownAsOf(1, ProtectedIdentity.NONE, 1);
		UUID told = this.kafka.publishAsOf(2, this.client, Events.absence(this.client), 3);
		awaitPlanner("HELD", "WAITING_FOR_IDENTITY");
		assertThat(LifecarePaths.wireCount(told.toString())).isZero();

		knownAsOf(2, ProtectedIdentity.CONFIDENTIALITY_MARKING, 2);

		awaitPlanner("WITHHELD", "PROTECTED_IDENTITY");
		assertThat(LifecarePaths.wireCount(told.toString())).isZero();
	}

	@Test
	void what_is_told_after_another_change_of_identity_is_sent_once_that_is_read() {
		knownAsOf(1, ProtectedIdentity.NONE, 1);
		UUID told = this.kafka.publishAsOf(2, this.client, Events.absence(this.client), 3);
		awaitPlanner("HELD", "WAITING_FOR_IDENTITY");

		knownAsOf(2, ProtectedIdentity.NONE, 2);

		awaitPlanner("SENT", null);
		assertThat(LifecarePaths.wireCount(told.toString())).isOne();
	}

	@Test
	void what_is_told_after_a_protection_ended_is_sent_even_if_it_is_read_before_its_end() {
		knownAsOf(1, ProtectedIdentity.PROTECTED_REGISTRATION, 1);
		this.kafka.publishAsOf(2, this.client, Events.absence(this.client), 3);
		awaitPlanner("HELD", "WAITING_FOR_IDENTITY");

		knownAsOf(2, ProtectedIdentity.NONE, 2);

		awaitPlanner("SENT", null);
	}

	@Test
	void an_event_of_a_producer_that_knows_no_identities_waits_for_none() {
		knownAsOf(5, ProtectedIdentity.NONE, 1);
		this.kafka.publish(this.client, Events.absence(this.client), UUID.randomUUID(), 2);

		awaitPlanner("SENT", null);
	}

	@Test
	void an_event_from_before_the_latest_identity_goes_by_what_is_known_now() {
		knownAsOf(7, ProtectedIdentity.NONE, 9);
		this.kafka.publishAsOf(6, this.client, Events.absence(this.client), 8);

		awaitPlanner("SENT", null);
	}

	@Test
	void a_tombstone_erases_the_person_and_nothing_more_leaves() {
		this.kafka.introduce(this.client, Personas.MAJ_BRITT);
		await().until(() -> this.identities.find(this.client) instanceof KnownClient.Open);

		this.kafka.erase(this.client);
		await().until(() -> this.identities.find(this.client) instanceof KnownClient.Erased);
		this.kafka.publish(this.client, Events.absence(this.client));

		awaitPlanner("WITHHELD", "CLIENT_ERASED");
		assertThat(this.ledger.jdbc()
			.sql("select count(*) from client_identity where client_id = ? and person is null")
			.param(this.client)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void an_identity_that_cant_be_read_may_say_protected_so_nothing_leaves_until_it_can() {
		this.kafka.introduce(this.client, Personas.MAJ_BRITT);
		await().until(() -> this.identities.find(this.client) instanceof KnownClient.Open);
		this.kafka.publishGarbage(CareTopics.CLIENTS, this.client,
				se.carecontact.events.client.ClientIdentity.getClassSchema().getFullName());
		await().until(() -> this.identities.find(this.client) instanceof KnownClient.Unreadable);
		this.kafka.publish(this.client, Events.absence(this.client));
		awaitPlanner("HELD", "IDENTITY_UNREADABLE");

		this.kafka.introduce(this.client, Personas.MAJ_BRITT);

		awaitPlanner("SENT", null);
	}

	@Test
	void number_and_names_are_not_readable_in_the_database() {
		this.kafka.introduce(this.client, Personas.SVEN);
		await().until(() -> this.identities.find(this.client) instanceof KnownClient.Open);

		byte[] stored = this.ledger.jdbc()
			.sql("select person from client_identity where client_id = ?")
			.param(this.client)
			.query(byte[].class)
			.single();

		assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(Personas.SVEN.number(), "Dahl");
		assertThat(this.identities.find(this.client)).isInstanceOfSatisfying(KnownClient.Open.class,
				(open) -> assertThat(open.identity().number().value()).isEqualTo(Personas.SVEN.number()));
		assertThat(this.identities.find(this.client).toString()).doesNotContain(Personas.SVEN.number(), "Dahl");
	}

	private static void assertCards(int count, UUID event) {
		Partners.LIFECARE.verify(count, putRequestedFor(urlPathEqualTo(LifecarePaths.CONTACTS))
			.withHeader("Idempotency-Key", equalTo(event.toString())));
	}

	/** Tells who the client is, and waits until that is known. */
	private void knownAsOf(long revision, ProtectedIdentity protection, long seq) {
		this.kafka.publishAsOf(revision, this.client, Personas.TAGE.identity(this.client, protection),
				UUID.randomUUID(), seq);
		await().until(() -> !(this.identities.find(this.client, revision) instanceof KnownClient.Unknown));
	}

	private void awaitPlanner(String state, String reasonCode) {
		await().untilAsserted(() -> assertThat(this.ledger.rows(PLANNER, this.client)).singleElement()
			.satisfies((row) -> assertThat(row.state()).isEqualTo(state))
			.satisfies((row) -> assertThat(row.reasonCode()).isEqualTo(reasonCode)));
	}

}
