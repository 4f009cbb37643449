package se.carecontact.integration.delivery.dispatch;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.carecontact.integration.delivery.WhyWaiting;
import se.carecontact.integration.delivery.ledger.LedgerReading;
import se.carecontact.integration.delivery.outlook.WhyItWaits;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.support.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each sentence on why a delivery waits. All is rolled back, so nobody else sees it.
 */
@IntegrationTest
@Transactional
class WhyItWaitsTests {

	private static final String CHANNEL = "why-test";

	@Autowired
	WhyItWaits why;

	@Autowired
	LedgerReading ledger;

	@Autowired
	PartnerGates gates;

	@Autowired
	JdbcClient jdbc;

	private final UUID client = UUID.randomUUID();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					WAITING_FOR_CONSENT         | CONTACT         | Väntar på brukarens samtycke  | Waits for the client's consent
					CONSENT_UNANSWERED          | CONTACT_SERVICE | utan svar skickas inget       | does not answer
					WAITING_FOR_IDENTITY        | CONTACT_SERVICE | personuppgifter               | identity from contact-service
					IDENTITY_UNREADABLE         | CONTACT_SERVICE | skicka dem igen               | must send it again
					WAITING_FOR_EARLIER_MESSAGE | NOBODY          | Sök på brukaren               | earlier message
					OWN_FAULT                   | NOBODY          | Nytt försök senast            | Tried again by
					""")
	void what_is_held_says_for_what_and_who_must_act(String code, WhyWaiting.Who who, String sv, String en) {
		WhyWaiting said = of(add("HELD", code));

		assertThat(said.waiting()).isTrue();
		assertThat(said.code()).isEqualTo(code);
		assertThat(said.who()).isEqualTo(who);
		assertThat(said.sv()).contains(sv);
		assertThat(said.en()).contains(en);
	}

	@Test
	void what_is_stopped_says_that_an_operator_must_act() {
		WhyWaiting said = of(add("PARKED", "VALIDATION_ERROR"));

		assertThat(said.code()).isEqualTo("VALIDATION_ERROR");
		assertThat(said.who()).isEqualTo(WhyWaiting.Who.OPERATOR);
	}

	@Test
	void what_is_behind_says_behind_which() {
		long head = add("HELD", "WAITING_FOR_CONSENT");
		WhyWaiting said = of(add("PENDING", null));

		assertThat(said.code()).isEqualTo("BEHIND_EARLIER");
		assertThat(said.behind()).isEqualTo(head);
		assertThat(said.who()).isEqualTo(WhyWaiting.Who.CONTACT);
	}

	@Test
	void what_failed_last_says_when_it_is_tried_again() {
		WhyWaiting said = of(add("PENDING", "PARTNER_UNAVAILABLE"));

		assertThat(said.code()).isEqualTo("PARTNER_UNAVAILABLE");
		assertThat(said.sv()).contains("Senaste försöket misslyckades");
		assertThat(said.en()).contains("The last try failed");
		assertThat(said.by()).isNotNull();
	}

	@Test
	void what_waits_for_its_turn_says_how_many_go_first_and_at_which_pace() {
		long delivery = add("PENDING", null);
		key("null");

		WhyWaiting said = of(delivery);

		assertThat(said.code()).isEqualTo("WAITING_FOR_TURN");
		assertThat(said.sv()).contains("Väntar på sin tur").contains("i sekunden till primary-care");
		assertThat(said.en()).contains("a second to primary-care");
		assertThat(said.by()).isNotNull();
	}

	@Test
	void what_is_under_way_says_so() {
		long delivery = add("PENDING", null);
		key("now() + interval '1 minute'");

		assertThat(of(delivery).code()).isEqualTo("UNDER_WAY");
	}

	@Test
	void what_waits_for_a_partner_that_is_down_says_since_when() {
		PartnerGate gate = this.gates.of(Partner.PRIMARY_CARE);
		long delivery = add("PENDING", null);
		gate.breaker().transitionToForcedOpenState();
		try {
			WhyWaiting said = of(delivery);

			assertThat(said.code()).isEqualTo("PARTNER_DOWN");
			assertThat(said.who()).isEqualTo(WhyWaiting.Who.PARTNER);
			assertThat(said.since()).isNotNull();
			assertThat(said.sv()).contains("är nere sedan");
			assertThat(said.en()).contains("has been down since");
		}
		finally {
			gate.breaker().transitionToClosedState();
		}
	}

	private WhyWaiting of(long delivery) {
		return this.why.of(this.ledger.find(delivery).orElseThrow());
	}

	private long add(String state, @Nullable String reasonCode) {
		return this.jdbc.sql("""
				insert into delivery (channel, partner, client_id, topic, position, event_id, type, priority,
				  occurred_at, ingested_at, state, reason_code, reason, next_attempt_at)
				values (?, 'primary-care', ?, 't', 'p', gen_random_uuid(), 'x', 1, now(), now(), ?, cast(? as text),
				  'Skäl.', now() + interval '1 minute') returning id
				""").params(CHANNEL, this.client, state, reasonCode).query(Long.class).single();
	}

	private void key(String leaseUntil) {
		this.jdbc.sql("""
				insert into delivery_key (channel, client_id, partner, priority, ready_at, lease_until)
				values (?, ?, 'primary-care', 1, now(), %s)
				""".formatted(leaseUntil)).params(CHANNEL, this.client).update();
	}

}
