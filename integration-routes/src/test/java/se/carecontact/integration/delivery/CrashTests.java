package se.carecontact.integration.delivery;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.identity.ClientIdentities;
import se.carecontact.integration.identity.KnownClient;
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

/** What is left when the state can't be written after the partner said yes. */
@IntegrationTest
class CrashTests {

	private static final String PLANNER = "contact-events-to-planner";

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	@Autowired
	ClientIdentities identities;

	@AfterEach
	void reset() {
		this.ledger.jdbc().sql("drop trigger if exists kill_point on delivery").update();
		Partners.reset();
	}

	@Test
	void a_crash_between_the_partners_yes_and_our_note_of_it_repeats_with_the_same_key() {
		UUID client = UUID.randomUUID();
		failOnSent(client);
		this.kafka.introduce(client, Personas.OLLE);
		await().until(() -> this.identities.find(client) instanceof KnownClient.Open);
		UUID event = this.kafka.publish(client, Events.absence(client));
		await().until(() -> LifecarePaths.wireCount(event.toString()) == 1);
		assertThat(this.ledger.states(PLANNER, client)).containsExactly("PENDING");

		this.ledger.jdbc().sql("drop trigger kill_point on delivery").update();

		await().untilAsserted(() -> assertThat(this.ledger.states(PLANNER, client)).containsExactly("SENT"));
		assertThat(LifecarePaths.wireCount(event.toString())).isGreaterThanOrEqualTo(2);
	}

	/**
	 * The kill point: the database refuses to note that this client's delivery is sent.
	 */
	private void failOnSent(UUID client) {
		this.ledger.jdbc().sql("""
				create or replace function kill_point() returns trigger language plpgsql as
				$$ begin raise exception 'killed here'; end $$
				""").update();
		this.ledger.jdbc()
			.sql("create trigger kill_point before update on delivery for each row when (new.state = 'SENT' and new.client_id = '"
					+ client + "') execute function kill_point()")
			.update();
	}

}
