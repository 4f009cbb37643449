package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.ServiceTest;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each preset's parameters in real deadlines. Service starts a week after the decision.
 */
@Tag("rule")
class PresetDeadlinesTest extends ServiceTest {

	private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

	private static final LocalDate STARTS = DECIDED.plusDays(7);

	private static final LocalDate APPOINTED = DECIDED.plusDays(10);

	@Test
	@DisplayName("Policy national: the offer within 14 days, the plan within 14 days, follow-up each 6 months")
	void national() {
		Town town = new Town("1480", "goteborg-centrum", this::person);
		UUID client = town.client(newDecisionId(), DECIDED);
		JsonNode offer = town.open(client, "OFFER_CONTACT");
		assertThat(offer.get("dueOn").asString()).isEqualTo(DECIDED.plusDays(14).toString());
		assertThat(offer.get("rule").asString()).isEqualTo("14 dagar från beslutet");
		assertThat(offer.at("/policy/preset").asString()).isEqualTo("national");
		assertThat(offer.get("legalReference").asString()).isEqualTo("Socialtjänstlag (2025:400)");
		assertThat(town.due(client, "APPOINT_CONTACT")).isNull();
		assertThat(town.planDue(client)).isEqualTo(DECIDED.plusDays(14));
		assertThat(followUp(town)).isEqualTo(6);
		assertThat(policy(town).at("/terms/roleName").asString()).isEqualTo("fast omsorgskontakt");
	}

	@Test
	@DisplayName("Policy hemvarden: kontaktombud appointed within a week of a new client, each unit goes through them yearly")
	void hemvarden() {
		Town town = new Town("1083", "hemvarden", this::person);
		decide(town, "2024-01-01", "hemvarden");
		UUID client = town.client(newDecisionId(), DECIDED);
		assertThat(town.due(client, "APPOINT_CONTACT")).isEqualTo(DECIDED.plusDays(7));
		assertThat(town.planDue(client)).isEqualTo(STARTS.plusDays(14));
		assertThat(town.due(client, "YEARLY_UNIT_REVIEW")).isEqualTo(STARTS.plusMonths(12));
		JsonNode terms = policy(town).get("terms");
		assertThat(terms.get("roleName").asString()).isEqualTo("kontaktombud");
		assertThat(terms.get("oppositeWeekendTeams").asBoolean()).isTrue();
		assertThat(terms.at("/clientsPerContact/even").asBoolean()).isTrue();
	}

	@Test
	@DisplayName("Policy blekinge: the offer within 14 days and the home's risks assessed within 14 days")
	void blekinge() {
		Town town = new Town("1080", "hemtjanst-vast", this::person);
		UUID client = town.client(newDecisionId(), DECIDED);
		assertThat(town.due(client, "OFFER_CONTACT")).isEqualTo(DECIDED.plusDays(14));
		assertThat(town.due(client, "HOME_RISK_ASSESSMENT")).isEqualTo(STARTS.plusDays(14));
		assertThat(town.planDue(client)).isEqualTo(DECIDED.plusDays(14));
		assertThat(followUp(town)).isEqualTo(6);
	}

	@Test
	@DisplayName("Policy botkyrka: a journal note each month, and a weekly meeting where there is day activity")
	void botkyrka() {
		Town town = new Town("0127", "tumba", this::person);
		UUID client = appointed(town, town.client(newDecisionId(), DECIDED, "dagverksamhet"));
		assertThat(town.due(client, "MONTHLY_JOURNAL_NOTE")).isEqualTo(APPOINTED.plusMonths(1));
		assertThat(town.due(client, "WEEKLY_MEETING")).isEqualTo(APPOINTED.plusDays(7));
		UUID without = appointed(town, town.client(newDecisionId(), DECIDED));
		assertThat(town.openKinds(without)).contains("MONTHLY_JOURNAL_NOTE").doesNotContain("WEEKLY_MEETING");
	}

	@Test
	@DisplayName("Policy torsas: the kontaktman presents themself within a week, the plan 21 days after; control in April, May, October, November")
	void torsas() {
		Town town = new Town("0834", "torsas", this::person);
		UUID client = appointed(town, town.client(newDecisionId(), DECIDED));
		assertThat(town.due(client, "PRESENT_SELF")).isEqualTo(APPOINTED.plusDays(7));
		String contact = town.open(client, "PRESENT_SELF").get("responsibleStaffId").asString();
		town.done(client, contact, "PRESENT_SELF", APPOINTED.plusDays(3)).is(201);
		assertThat(town.planDue(client)).isEqualTo(APPOINTED.plusDays(3 + 21));
		JsonNode terms = policy(town).get("terms");
		assertThat(terms.get("roleName").asString()).isEqualTo("kontaktman");
		assertThat(terms.get("appointedBy").asString()).isEqualTo("PLANNER");
		assertThat(terms.get("controlMonths").valueStream().map(JsonNode::asInt)).containsExactly(4, 5, 10, 11);
	}

	@Test
	@DisplayName("Policy malmo: the coordinator appoints, introduction within 14 days of the start, 4 to 8 clients for each contact")
	void malmo() {
		Town town = new Town("1280", "malmo-vast", this::person);
		UUID client = town.client(newDecisionId(), DECIDED);
		assertThat(town.due(client, "PRESENT_SELF")).isEqualTo(STARTS.plusDays(14));
		JsonNode terms = policy(town).get("terms");
		assertThat(terms.get("appointedBy").asString()).isEqualTo("COORDINATOR");
		assertThat(terms.at("/clientsPerContact/min").asInt()).isEqualTo(4);
		assertThat(terms.at("/clientsPerContact/max").asInt()).isEqualTo(8);
		assertThat(terms.get("oppositeWeekendTeams").asBoolean()).isTrue();
		town.accepted(client, DECIDED);
		town.as("planner", "samordnaren")
			.put(town.of(client, "/contacts/main"),
					"{\"staffId\": \"%s\", \"validFrom\": \"%s\"}".formatted(town.nurse(newStaffId()), APPOINTED),
					"If-Match", town.manager().get(town.of(client, "")).etag())
			.is(200);
		assertThat(town.due(client, "PRESENT_SELF")).isEqualTo(STARTS.plusDays(14));
	}

	@Test
	@DisplayName("Policy lund: a contact within 14 days of the start, the plan within 30 days, 4 in a short-term unit; 25 % of the visits")
	void lund() {
		Town town = new Town("1281", "lund-norr", this::person);
		UUID client = town.client(newDecisionId(), DECIDED);
		assertThat(town.due(client, "APPOINT_CONTACT")).isEqualTo(STARTS.plusDays(14));
		assertThat(town.planDue(client)).isEqualTo(STARTS.plusDays(30));
		assertThat(town.due(client, "YEARLY_UNIT_REVIEW")).isEqualTo(STARTS.plusMonths(12));
		Town shortTerm = new Town("1281", "korttidsenheten", this::person);
		assertThat(shortTerm.planDue(shortTerm.client(newDecisionId(), DECIDED))).isEqualTo(STARTS.plusDays(4));
		JsonNode terms = policy(town).get("terms");
		assertThat(terms.at("/deadlines/CHANGE_OF_CONTACT/days").asInt()).isEqualTo(14);
		assertThat(terms.at("/visitShare/percent").asInt()).isEqualTo(25);
		assertThat(terms.at("/visitShare/everyMonths").asInt()).isEqualTo(2);
		assertThat(terms.at("/clientsPerContact/min").asInt()).isEqualTo(3);
		assertThat(terms.at("/clientsPerContact/max").asInt()).isEqualTo(4);
	}

	@Test
	@DisplayName("Policy umea: a welcome within a week, the plan 28 days from the appointment")
	void umea() {
		Town town = new Town("2480", "umea-ost", this::person);
		UUID client = town.client(newDecisionId(), DECIDED);
		assertThat(town.due(client, "PRESENT_SELF")).isEqualTo(STARTS.plusDays(7));
		appointed(town, client);
		assertThat(town.planDue(client)).isEqualTo(APPOINTED.plusDays(28));
		assertThat(followUp(town)).isEqualTo(6);
	}

	private UUID appointed(Town town, UUID client) {
		town.accepted(client, DECIDED.plusDays(1));
		town.appoint(client, "main", town.nurse(newStaffId()), APPOINTED).is(200);
		return client;
	}

	private void decide(Town town, String from, String preset) {
		this.jdbc.sql("DELETE FROM municipality_policy WHERE municipality_id = '1083'").update();
		person("drift", java.util.Map.of("roles", List.of("operator")))
			.put(town.path("/policies/" + from), "{\"preset\": \"%s\"}".formatted(preset))
			.is(201);
	}

	private static JsonNode policy(Town town) {
		return town.manager().get(town.path("/policy?on=" + DECIDED)).is(200).json();
	}

	private static int followUp(Town town) {
		return policy(town).at("/terms/deadlines/FOLLOW_UP/months").asInt();
	}

}
