package se.carecontact.integration.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.events.contact.ClientAbsenceReported;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;
import se.carecontact.schemas.CareTopics;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From Kafka to the ledger: nothing lost, nothing twice. */
@IntegrationTest
class IngestTests {

	private static final String PLANNER = "contact-events-to-planner";

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
	void a_repeated_record_has_no_second_effect() {
		this.kafka.introduce(this.client, Personas.ELSA);
		UUID first = UUID.randomUUID();
		UUID second = UUID.randomUUID();
		this.kafka.publish(this.client, Events.absence(this.client), first, 2);
		this.kafka.publish(this.client, Events.absenceEnded(this.client), second, 3);
		this.kafka.publish(this.client, Events.absence(this.client), first, 2);
		this.kafka.publish(this.client, Events.absenceEnded(this.client), second, 3);
		this.kafka.publish(this.client, Events.timeNeed(this.client), UUID.randomUUID(), 4);

		await().untilAsserted(
				() -> assertThat(this.ledger.states(PLANNER, this.client)).containsExactly("SENT", "SENT", "SENT"));
		assertThat(LifecarePaths.wireCount(first.toString())).isOne();
		assertThat(LifecarePaths.wireCount(second.toString())).isOne();
	}

	@Test
	void a_record_that_cant_be_read_is_kept_and_holds_up_its_client_only() {
		UUID other = UUID.randomUUID();
		this.kafka.introduce(this.client, Personas.ELSA);
		this.kafka.introduce(other, Personas.NILS);
		this.kafka.publishGarbage(CareTopics.CONTACT_EVENTS, this.client,
				ClientAbsenceReported.getClassSchema().getFullName());
		this.kafka.publish(this.client, Events.absenceEnded(this.client));
		this.kafka.publish(other, Events.absence(other));

		await().untilAsserted(() -> {
			assertThat(this.ledger.states(PLANNER, this.client)).containsExactly("PARKED", "PENDING");
			assertThat(this.ledger.states(PLANNER, other)).containsExactly("SENT");
		});
		assertThat(this.ledger.rows(PLANNER, this.client).getFirst().reasonCode()).isEqualTo("UNREADABLE");
		assertThat(this.ledger.states("care-events-to-lifecare-journal", this.client)).isEmpty();
	}

	@Test
	void a_database_that_fails_longer_than_patience_lasts_loses_nothing_and_keeps_order() {
		this.kafka.introduce(this.client, Personas.INGRID);
		failInserts();
		List<String> published = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			published.add(this.kafka.publish(this.client, Events.absence(this.client)).toString());
		}
		UUID other = UUID.randomUUID();
		this.kafka.introduce(other, Personas.NILS);
		this.kafka.publish(other, Events.absence(other));
		awaitHalt();

		this.ledger.jdbc().sql("drop trigger broken on delivery").update();

		await().untilAsserted(() -> {
			assertThat(this.ledger.states(PLANNER, this.client)).hasSize(5).containsOnly("SENT");
			assertThat(this.ledger.states(PLANNER, other)).containsExactly("SENT");
		});
		assertThat(LifecarePaths.takenMessages().stream().filter(published::contains))
			.containsExactlyElementsOf(published);
	}

	@Test
	void a_database_restarted_under_load_loses_nothing() {
		this.kafka.introduce(this.client, Personas.INGRID);
		List<String> published = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			published.add(this.kafka.publish(this.client, Events.absence(this.client)).toString());
		}
		CareEnvironment.shared().postgres().restart();
		for (int i = 0; i < 5; i++) {
			published.add(this.kafka.publish(this.client, Events.absenceChanged(this.client)).toString());
		}

		await().ignoreExceptions()
			.untilAsserted(() -> assertThat(this.ledger.states(PLANNER, this.client)).hasSize(10).containsOnly("SENT"));
		assertThat(LifecarePaths.takenMessages().stream().filter(published::contains).distinct())
			.containsExactlyElementsOf(published);
	}

	/** The planner channel's inserts fail, for a reason the application can't see. */
	private void failInserts() {
		this.ledger.jdbc().sql("""
				create or replace function broken() returns trigger language plpgsql as
				$$ begin raise exception 'broken'; end $$
				""").update();
		this.ledger.jdbc().sql("create sequence if not exists broken_tries").update();
		this.ledger.jdbc()
			.sql("create or replace trigger broken before insert on delivery for each row when (new.channel = '"
					+ PLANNER + "' and nextval('broken_tries') > 0) execute function broken()")
			.update();
	}

	/** Tries grow more than one patience's worth when the feed gave up and began anew. */
	private void awaitHalt() {
		org.awaitility.Awaitility.await()
			.until(() -> this.ledger.jdbc()
				.sql("select last_value from broken_tries")
				.query(Long.class)
				.single() > TRIES_IN_ONE_PATIENCE);
	}

	/** 50, 100, … 1600 ms within 4 s are 7 tries; so many more show a new beginning. */
	private static final long TRIES_IN_ONE_PATIENCE = 10;

}
