package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;
import se.carecontact.events.contact.DutiesCancelled;
import se.carecontact.events.contact.DutiesChanged;
import se.carecontact.events.contact.DutyDone;
import se.carecontact.events.contact.DutyFulfilled;
import se.carecontact.events.shared.DutyKind;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is whose duty, and when. */
@Tag("rule")
class DutyRulesTest extends ServiceTest {

	private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

	private static final LocalDate APPOINTED = DECIDED.plusDays(10);

	private final Town karlshamn = new Town("1082", "karlshamn", this::person);

	@Test
	@DisplayName("Rule 1: an offer, or the finding that none is needed, fulfils the duty to offer")
	void the_offer_is_a_duty() {
		UUID offered = this.karlshamn.client(newDecisionId(), DECIDED);
		this.karlshamn.offered(offered, DECIDED.plusDays(3));
		assertThat(this.karlshamn.all(offered, "OFFER_CONTACT").getFirst().get("state").asString()).isEqualTo("DONE");
		DutyFulfilled fulfilled = EVENTS.awaitLast(offered, DutyFulfilled.class);
		assertThat(fulfilled.getDuty().getKind()).isEqualTo(DutyKind.OFFER_CONTACT);
		assertThat(fulfilled.getFulfilledOn()).isEqualTo(DECIDED.plusDays(3));

		UUID unnecessary = this.karlshamn.client(newDecisionId(), DECIDED);
		this.karlshamn.manager()
			.post(this.karlshamn.of(unnecessary, "/assessment"),
					"""
							{"obviouslyUnnecessary": true, "reason": "Klarar vardagen på egen hand",
								"individualCircumstances": "Bor med sin make, som hjälper till", "assessedOn": "%s"}"""
						.formatted(DECIDED))
			.is(200);
		assertThat(this.karlshamn.openKinds(unnecessary)).doesNotContain("OFFER_CONTACT").contains("APPOINT_CONTACT");
		LocalDate anew = LocalDate.of(2026, 9, 1);
		this.karlshamn.manager()
			.post(this.karlshamn.of(unnecessary, "/assessment"),
					"{\"obviouslyUnnecessary\": false, \"assessedOn\": \"%s\"}".formatted(anew))
			.is(200);
		assertThat(this.karlshamn.due(unnecessary, "OFFER_CONTACT")).isEqualTo(anew.plusDays(14));
	}

	@Test
	@DisplayName("Rule 6: a client's wish for another contact has its own deadline, and the new contact fulfils it")
	void a_wish_to_change() {
		Town lund = new Town("1281", "lund-soder", this::person);
		UUID client = appointed(lund, lund.client(newDecisionId(), DECIDED));
		LocalDate wished = LocalDate.of(2026, 5, 4);
		lund.manager()
			.post(lund.of(client, "/wishes-to-change"), "{\"role\": \"MAIN\", \"wishedOn\": \"%s\"}".formatted(wished))
			.is(201);
		assertThat(lund.due(client, "NEW_CONTACT_AFTER_WISH")).isEqualTo(wished.plusDays(14));
		assertThat(lund.open(client, "NEW_CONTACT_AFTER_WISH").get("responsible").asString()).isEqualTo("UNIT_MANAGER");
		lund.appoint(client, "main", lund.nurse(newStaffId()), wished.plusDays(5)).is(200);
		assertThat(lund.all(client, "NEW_CONTACT_AFTER_WISH").getFirst().get("state").asString()).isEqualTo("DONE");
	}

	@Test
	@DisplayName("Rule 6: a wish for another contact that is withdrawn leaves nothing to do")
	void a_withdrawn_wish() {
		Town lund = new Town("1281", "lund-soder", this::person);
		UUID client = appointed(lund, lund.client(newDecisionId(), DECIDED));
		UUID wish = lund.manager()
			.post(lund.of(client, "/wishes-to-change"), "{\"role\": \"MAIN\", \"wishedOn\": \"2026-05-04\"}")
			.is(201)
			.id("wishId");
		lund.manager()
			.post(lund.of(client, "/wishes-to-change/" + wish + "/withdraw"), "{\"withdrawnOn\": \"2026-05-06\"}")
			.is(200);
		assertThat(lund.all(client, "NEW_CONTACT_AFTER_WISH").getFirst().get("state").asString())
			.isEqualTo("CANCELLED");
	}

	@Test
	@DisplayName("Rule 8: when a case ends, binder, keys and aids are to be handed back, alarm keys by the technical team, and nothing else is left to do")
	void a_case_ends() {
		String decisionId = newDecisionId();
		UUID client = appointed(this.karlshamn, this.karlshamn.client(decisionId, DECIDED, "trygghetslarm"));
		String main = this.karlshamn.open(client, "PRESENT_SELF").get("responsibleStaffId").asString();
		LocalDate ended = LocalDate.of(2026, 8, 31);
		this.karlshamn.endCase(decisionId, ended).is(200);
		assertThat(this.karlshamn.openKinds(client)).containsExactlyInAnyOrder("HAND_BACK_BINDER", "HAND_BACK_KEYS",
				"HAND_BACK_ALARM_KEYS", "RETURN_AIDS");
		assertThat(this.karlshamn.open(client, "HAND_BACK_KEYS").get("responsibleStaffId").asString()).isEqualTo(main);
		assertThat(this.karlshamn.open(client, "HAND_BACK_ALARM_KEYS").get("responsible").asString())
			.isEqualTo("TECHNICAL_TEAM");
		assertThat(EVENTS.awaitLast(client, DutiesCancelled.class).getDuties())
			.extracting((duty) -> duty.getKind().name())
			.contains("PRESENT_SELF", "SENIOR_ALERT");
		this.karlshamn.done(client, main, "HAND_BACK_KEYS", ended).is(201);
		assertThat(this.karlshamn.openKinds(client)).doesNotContain("HAND_BACK_KEYS");
	}

	@Test
	@DisplayName("Rule 8: without a safety alarm there are no alarm keys to hand back")
	void no_alarm_keys() {
		String decisionId = newDecisionId();
		UUID client = this.karlshamn.client(decisionId, DECIDED);
		this.karlshamn.endCase(decisionId, LocalDate.of(2026, 8, 31)).is(200);
		assertThat(this.karlshamn.openKinds(client)).containsExactlyInAnyOrder("HAND_BACK_BINDER", "HAND_BACK_KEYS",
				"RETURN_AIDS");
	}

	@Test
	@DisplayName("Rule 9: once a year each client's contacts are gone through, where policy says so, and then again the year after")
	void the_yearly_review() {
		Town lund = new Town("1281", "lund-oster", this::person);
		UUID client = lund.client(newDecisionId(), LocalDate.of(2025, 9, 1));
		assertThat(lund.due(client, "YEARLY_UNIT_REVIEW")).isEqualTo("2026-09-08");
		lund.manager()
			.post(lund.of(client, "/duties-done"), "{\"kind\": \"YEARLY_UNIT_REVIEW\", \"doneOn\": \"2026-09-01\"}")
			.is(201);
		assertThat(lund.due(client, "YEARLY_UNIT_REVIEW")).isEqualTo("2027-09-01");
		assertThat(this.karlshamn.openKinds(this.karlshamn.client(newDecisionId(), DECIDED)))
			.doesNotContain("YEARLY_UNIT_REVIEW");
	}

	@Test
	@DisplayName("Rule 10: the contact's duties begin with the appointment, follow whoever is MAIN, and a new contact presents themself anew")
	void the_contacts_duties() {
		UUID client = appointed(this.karlshamn, this.karlshamn.client(newDecisionId(), DECIDED));
		String first = this.karlshamn.open(client, "SENIOR_ALERT").get("responsibleStaffId").asString();
		assertThat(this.karlshamn.openKinds(client)).contains("PRESENT_SELF", "AGREE_INFORMATION_TO_RELATIVES",
				"SENIOR_ALERT", "HOME_RISK_ASSESSMENT");
		UUID presented = this.karlshamn.done(client, first, "PRESENT_SELF", APPOINTED).is(201).id("dutyId");
		assertThat(this.karlshamn.all(client, "PRESENT_SELF").getFirst().get("dutyId").asString())
			.isEqualTo(presented.toString());
		assertThat(EVENTS.awaitLast(client, DutyDone.class).getDutyId()).isEqualTo(presented);

		String second = this.karlshamn.nurse(newStaffId());
		this.karlshamn.appoint(client, "main", second, APPOINTED.plusDays(30)).is(200);
		assertThat(this.karlshamn.open(client, "SENIOR_ALERT").get("responsibleStaffId").asString()).isEqualTo(second);
		assertThat(this.karlshamn.open(client, "PRESENT_SELF").get("startsOn").asString())
			.isEqualTo(APPOINTED.plusDays(30).toString());
		assertThat(EVENTS.awaitLast(client, DutiesChanged.class).getDuties())
			.allMatch((duty) -> second.equals(duty.getResponsibleStaffId()));
	}

	@Test
	@DisplayName("Rule 10: a journal note each month comes again when it is written")
	void the_monthly_note() {
		Town botkyrka = new Town("0127", "hallunda", this::person);
		UUID client = appointed(botkyrka, botkyrka.client(newDecisionId(), DECIDED));
		String main = botkyrka.open(client, "MONTHLY_JOURNAL_NOTE").get("responsibleStaffId").asString();
		botkyrka.done(client, main, "MONTHLY_JOURNAL_NOTE", LocalDate.of(2026, 4, 30)).is(201);
		assertThat(botkyrka.due(client, "MONTHLY_JOURNAL_NOTE")).isEqualTo("2026-05-30");
		assertThat(botkyrka.all(client, "MONTHLY_JOURNAL_NOTE")).hasSize(2);
	}

	@Test
	void a_deadline_moves_with_the_day_it_counts_from() {
		String decisionId = newDecisionId();
		String number = TestNumbers.next();
		UUID client = this.karlshamn.push(decisionId, number, DECIDED, DECIDED.plusDays(7)).is(201).id("clientId");
		this.karlshamn.push(decisionId, number, DECIDED, DECIDED.plusDays(20)).is(200);
		assertThat(this.karlshamn.due(client, "HOME_RISK_ASSESSMENT")).isEqualTo(DECIDED.plusDays(34));
		assertThat(this.karlshamn.due(client, "OFFER_CONTACT")).isEqualTo(DECIDED.plusDays(14));
		assertThat(EVENTS.awaitLast(client, DutiesChanged.class).getDuties()).singleElement()
			.satisfies((duty) -> assertThat(duty.getDueOn()).isEqualTo(DECIDED.plusDays(34)));
	}

	@Test
	void a_second_decision_is_the_same_case_and_a_case_after_the_last_a_new_one() {
		String first = newDecisionId();
		String number = TestNumbers.next();
		UUID client = this.karlshamn.push(first, number, DECIDED, DECIDED).is(201).id("clientId");
		String second = newDecisionId();
		this.karlshamn.push(second, number, DECIDED.plusDays(50), DECIDED.plusDays(50)).is(201);
		assertThat(this.karlshamn.all(client, "OFFER_CONTACT")).hasSize(1);
		this.karlshamn.endCase(first, DECIDED.plusDays(60)).is(200);
		assertThat(this.karlshamn.openKinds(client)).contains("OFFER_CONTACT");
		this.karlshamn.endCase(second, DECIDED.plusDays(60)).is(200);
		this.karlshamn.push(newDecisionId(), number, DECIDED.plusDays(90), DECIDED.plusDays(90)).is(201);
		assertThat(this.karlshamn.due(client, "OFFER_CONTACT")).isEqualTo(DECIDED.plusDays(104));
		assertThat(this.karlshamn.all(client, "HAND_BACK_KEYS")).hasSize(1);
	}

	@Test
	void a_contact_adds_a_sip_with_its_day_and_reports_just_that_one_done() {
		UUID client = appointed(this.karlshamn, this.karlshamn.client(newDecisionId(), DECIDED));
		String main = this.karlshamn.open(client, "SENIOR_ALERT").get("responsibleStaffId").asString();
		List<UUID> sips = List.of(sip(client, main, 5), sip(client, main, 9));
		this.karlshamn.as("contact", main)
			.post(this.karlshamn.of(client, "/duties-done"),
					"{\"kind\": \"SIP\", \"doneOn\": \"%s\", \"dutyId\": \"%s\"}".formatted(today(), sips.getLast()))
			.is(201);
		JsonNode left = this.karlshamn.open(client, "SIP");
		assertThat(left.get("dutyId").asString()).isEqualTo(sips.getFirst().toString());
		assertThat(left.get("dueOn").asString()).isEqualTo(today().plusDays(5).toString());
		assertThat(left.get("rule").asString()).isEqualTo("eget datum");
	}

	@Test
	void the_duties_move_with_the_client_to_another_units_worklist() {
		String decisionId = newDecisionId();
		String number = TestNumbers.next();
		UUID client = this.karlshamn.push(decisionId, number, DECIDED, DECIDED).is(201).id("clientId");
		new Town("1082", "asarum", this::person).push(decisionId, number, DECIDED, DECIDED).is(200);
		Map<String, Object> asarum = Map.of("roles", List.of("unit-manager"), "municipality_id", "1082", "unit_ids",
				List.of("asarum"));
		assertThat(person("chef-asarum", asarum).get("/1082/worklist?limit=200").is(200).text())
			.contains(client.toString());
		assertThat(this.karlshamn.manager().get("/1082/worklist?limit=200").is(200).text())
			.doesNotContain(client.toString());
	}

	private UUID sip(UUID client, String by, int inDays) {
		return this.karlshamn.as("contact", by)
			.post(this.karlshamn.of(client, "/duties"),
					"{\"kind\": \"SIP\", \"dueOn\": \"%s\"}".formatted(today().plusDays(inDays)))
			.is(201)
			.id("dutyId");
	}

	private UUID appointed(Town town, UUID client) {
		town.accepted(client, DECIDED.plusDays(1));
		town.appoint(client, "main", town.nurse(newStaffId()), APPOINTED).is(200);
		return client;
	}

}
