package se.carecontact.integration.planner;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.carecontact.events.shared.EndCause;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.TestKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What still waits for the planner when the client dies. */
@IntegrationTest
class ClientIsGoneTests {

	private static final String CHANNEL = ContactEventsToPlanner.ID;

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
	void no_planner_is_asked_for_visits_to_someone_who_has_died() {
		this.kafka.publish(this.client, Events.timeNeed(this.client));
		await().untilAsserted(() -> assertThat(this.ledger.states(CHANNEL, this.client)).containsExactly("HELD"));
		this.kafka.publish(this.client, Events.homeCareEnded(this.client, EndCause.DIED));
		await().untilAsserted(() -> assertThat(this.ledger.rows(CHANNEL, this.client)).singleElement()
			.satisfies((row) -> assertThat(row.state()).isEqualTo("CANCELLED"))
			.satisfies((row) -> assertThat(row.reasonCode()).isEqualTo("CLIENT_IS_GONE")));
	}

	@Test
	void what_waits_for_the_planner_still_goes_where_the_client_has_only_moved() {
		this.kafka.publish(this.client, Events.timeNeed(this.client));
		this.kafka.publish(this.client, Events.homeCareEnded(this.client, EndCause.MOVED));
		this.kafka.introduce(this.client, Personas.ELSA);
		await().untilAsserted(() -> assertThat(this.ledger.states(CHANNEL, this.client)).containsExactly("SENT"));
	}

}
