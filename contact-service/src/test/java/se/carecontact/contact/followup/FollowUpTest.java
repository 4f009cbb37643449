package se.carecontact.contact.followup;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.plan.PlanOpened;
import se.carecontact.events.shared.Actor;
import se.carecontact.events.shared.AgreementBy;
import se.carecontact.events.shared.FollowUpConclusion;
import se.carecontact.events.shared.FollowUpReason;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareSerde;
import se.carecontact.schemas.CareTopics;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The follow-up of the whole. Home care here was decided on 1 September 2026. */
@Tag("rule")
class FollowUpTest extends ServiceTest {

	private static final AtomicInteger UNITS = new AtomicInteger(1);

	private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
			Map.of("bootstrap.servers", ENVIRONMENT.kafkaBootstrapServers()), new StringSerializer(),
			new ByteArraySerializer());

	private String unit;

	private Person manager;

	@AfterAll
	static void close() {
		PRODUCER.close(Duration.ofSeconds(5));
	}

	@BeforeEach
	void a_unit_of_its_own() {
		this.unit = "uppfoljning-" + UNITS.getAndIncrement();
		this.manager = managerOf(this.unit);
	}

	@Test
	@DisplayName("Rule 24: shares offered, accepted, declined and obviously unnecessary are told for a unit and a period")
	void shares_of_offers() {
		String nurse = staff();
		clients(6).forEach((client) -> accepted(client, nurse));
		String other = staff();
		clients(5).forEach((client) -> declined(client, other));
		clients(5).forEach(this::unnecessary);
		JsonNode figures = september();
		assertThat(figures.at("/clients/count").asInt()).isEqualTo(16);
		assertShare(figures.at("/offers/offered"), 11, 68.8);
		assertShare(figures.at("/offers/accepted"), 6, 37.5);
		assertShare(figures.at("/offers/declined"), 5, 31.3);
		assertShare(figures.at("/offers/obviouslyUnnecessary"), 5, 31.3);
		assertShare(figures.at("/offers/notYetOffered"), 0, 0);
		assertThat(figures.at("/daysToOffer/people").asInt()).isEqualTo(11);
		assertThat(figures.at("/daysToOffer/median").asDouble()).isEqualTo(4);
		assertThat(figures.at("/daysToOffer/percentile90").asDouble()).isEqualTo(10);
		assertThat(figures.at("/daysToAppointment/median").asDouble()).isEqualTo(10);
		assertThat(figures.at("/daysToAppointment/percentile90").asDouble()).isEqualTo(20);
	}

	@Test
	@DisplayName("Rule 24: figures for a past period stay as they were when the present changes")
	void the_past_stays() {
		String nurse = staff();
		List<Brukare> clients = clients(7);
		clients.forEach((client) -> accepted(client, nurse));
		JsonNode before = september();
		String successor = staff();
		for (Brukare client : clients.subList(0, 6)) {
			offer(client, "2026-10-10", "DECLINED", "2026-10-11");
			appointFrom(client, successor, "2026-10-15");
		}
		caseSystem()
			.post("/1080/decisions/" + clients.getFirst().decisionId() + "/end",
					"{\"endedOn\": \"2026-10-20\", \"reason\": \"Flyttat\"}")
			.is(200);
		caseSystem()
			.put("/1080/decisions/" + newDecisionId(),
					decision(TestNumbers.next()).replace(this.unit, "hemtjanst-vaster"))
			.is(201);
		assertThat(september()).isEqualTo(before);
		JsonNode october = figures("2026-10-01", "2026-10-31");
		assertThat(october.at("/clients/count").asInt()).isEqualTo(7);
		assertThat(october.at("/changesOfContact/suppressed").asBoolean()).isTrue();
		JsonNode later = figures("2026-10-21", "2026-10-31");
		assertThat(later.at("/clients/count").asInt()).isEqualTo(6);
	}

	@Test
	@DisplayName("Rule 24: what was marked as mistaken does not count, and what stood before it does again")
	void mistaken_entries() {
		String nurse = staff();
		List<Brukare> clients = clients(18);
		clients.forEach((client) -> accepted(client, nurse));
		for (Brukare client : clients.subList(0, 6)) {
			answer(client, "DECLINED", "2026-09-20");
		}
		clients.subList(6, 12).forEach(this::unnecessary);
		assertShare(september().at("/offers/declined"), 6, 33.3);
		assertShare(september().at("/offers/obviouslyUnnecessary"), 6, 33.3);
		clients.subList(0, 6).forEach((client) -> mistaken(client, "ANSWERED"));
		clients.subList(6, 12).forEach((client) -> mistaken(client, "ASSESSED"));
		JsonNode figures = september();
		assertShare(figures.at("/offers/declined"), 0, 0);
		assertShare(figures.at("/offers/obviouslyUnnecessary"), 0, 0);
		assertShare(figures.at("/offers/accepted"), 18, 100);
		clients.subList(12, 18).forEach((client) -> mistaken(client, "OFFERED"));
		assertShare(september().at("/offers/notYetOffered"), 6, 33.3);
		assertThat(september().at("/daysToOffer/people").asInt()).isEqualTo(12);
	}

	@Test
	@DisplayName("Rule 24: a client who changes their mind after the period counts by the answer of that time")
	void a_mind_changed_later() {
		String nurse = staff();
		List<Brukare> clients = clients(6);
		clients.forEach((client) -> accepted(client, nurse));
		clients.forEach((client) -> answer(client, "DECLINED", "2026-10-10"));
		assertShare(september().at("/offers/accepted"), 6, 100);
		assertShare(figures("2026-10-01", "2026-10-31").at("/offers/declined"), 6, 100);
	}

	@Test
	@DisplayName("Rule 24: changes of contact are counted, and how many clients each contact has")
	void changes_and_loads() {
		String nurse = staff();
		List<Brukare> clients = clients(11);
		clients.forEach((client) -> accepted(client, nurse));
		String successor = staff();
		clients.subList(0, 6).forEach((client) -> appointFrom(client, successor, "2026-10-15"));
		JsonNode october = figures("2026-10-01", "2026-10-31");
		assertShare(october.at("/clientsWithNewContact"), 6, 54.5);
		assertThat(october.at("/changesOfContact/count").asInt()).isEqualTo(6);
		// Two contacts are too few to be told apart.
		assertThat(october.at("/clientsPerContact/suppressed").asBoolean()).isTrue();
		assertThat(september().at("/changesOfContact/count").asInt()).isZero();
	}

	@Test
	@DisplayName("Rule 24: a unit of few people is told nothing of but that there is one")
	void few_people() {
		accepted(clients(1).getFirst(), staff());
		JsonNode figures = september();
		assertThat(figures.at("/clients/suppressed").asBoolean()).isTrue();
		assertThat(figures.at("/clients/count").isMissingNode() || figures.at("/clients/count").isNull()).isTrue();
		assertThat(figures.at("/offers/accepted/suppressed").asBoolean()).isTrue();
		assertThat(figures.at("/daysToOffer/suppressed").asBoolean()).isTrue();
		assertThat(figures.at("/daysToOffer/median").isMissingNode() || figures.at("/daysToOffer/median").isNull())
			.isTrue();
	}

	@Test
	@DisplayName("Rule 24: a client who moves to another unit counts in each while there")
	void moves() {
		List<Brukare> clients = clients(6);
		String before = this.unit;
		assertThat(september().at("/clients/count").asInt()).isEqualTo(6);
		for (Brukare client : clients) {
			this.jdbc.sql("""
					INSERT INTO client_unit_history (client_id, municipality_id, unit_id, from_day)
					VALUES (:id, '1080', 'uppfoljning-annan', '2026-10-01')""").param("id", client.clientId()).update();
		}
		assertThat(september().at("/clients/count").asInt()).isEqualTo(6);
		assertThat(figures("2026-10-01", "2026-10-31").at("/clients/count").asInt()).isZero();
		this.unit = "uppfoljning-annan";
		this.manager = managerOf(this.unit);
		assertThat(figures("2026-10-01", "2026-10-31").at("/clients/count").asInt()).isEqualTo(6);
		assertThat(before).isNotEqualTo(this.unit);
	}

	@Test
	@DisplayName("Rule 24: how long plans took, and which share was followed up in time")
	void plans() {
		List<Brukare> clients = clients(10);
		for (int i = 0; i < clients.size(); i++) {
			Brukare client = clients.get(i);
			UUID plan = UUID.randomUUID();
			send(client, 1, opened(client, plan));
			send(client, 2, agreed(client, plan, "2026-09-15", "2026-10-15"));
			send(client, 3, followedUp(client, plan, (i < 5) ? "2026-10-14" : "2026-10-16"));
		}
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(
					() -> assertThat(figures("2026-10-01", "2026-10-31").at("/plansFollowedUpInTime/count").asInt())
						.isEqualTo(5));
		await()
			.untilAsserted(() -> assertShare(figures("2026-10-01", "2026-10-31").at("/plansFollowedUpInTime"), 5, 50));
		JsonNode figures = september();
		assertThat(figures.at("/daysToPlan/people").asInt()).isEqualTo(10);
		assertThat(figures.at("/daysToPlan/median").asDouble()).isEqualTo(14);
	}

	@Test
	@DisplayName("Rule 24: how many of the staff a client meets in 14 days, and which share of visits the contact makes")
	void continuity() {
		String nurse = staff();
		List<Brukare> clients = clients(5);
		clients.forEach((client) -> accepted(client, nurse));
		List<String> visits = new ArrayList<>();
		for (Brukare client : clients) {
			// Two fortnights, counted back from 30 September: 17-30 and 3-16.
			visits.add(visit(client, nurse, "2026-09-29"));
			visits.add(visit(client, "vikarie-1", "2026-09-28"));
			visits.add(visit(client, "vikarie-2", "2026-09-20"));
			visits.add(visit(client, nurse, "2026-09-12"));
			// Before the nurse was the contact.
			visits.add(visit(client, nurse, "2026-09-10"));
		}
		Person planner = person("p",
				Map.of("roles", List.of("planner"), "municipality_id", KARLSKRONA, "unit_ids", List.of(this.unit)));
		planner
			.send(planner.request("/1080/visits/import")
				.header("Content-Type", "application/x-ndjson")
				.POST(java.net.http.HttpRequest.BodyPublishers.ofString(String.join("\n", visits) + "\n")))
			.is(200);
		JsonNode figures = september();
		assertThat(figures.at("/staffPerClient/people").asInt()).isEqualTo(5);
		assertThat(figures.at("/staffPerClient/median").asDouble()).isEqualTo(2);
		assertThat(figures.at("/staffPerClient/mean").asDouble()).isEqualTo(2);
		assertThat(figures.at("/visits/visits").asInt()).isEqualTo(25);
		assertThat(figures.at("/visits/percentByContact").asDouble()).isEqualTo(40);
	}

	@Test
	@DisplayName("Policy lund: the contact makes at least 25 per cent of the visits, as a guide value")
	void lunds_guide_value() {
		Person lund = person("l", Map.of("roles", List.of("unit-manager"), "municipality_id", "1281", "unit_ids",
				List.of("hemtjanst-norr")));
		lund.put("/1281/staff/" + newStaffId(), Json.staff("Lena Lund", "undersköterska", null, "hemtjanst-norr"))
			.is(200);
		assertThat(lund.get("/1281/follow-up?unitId=hemtjanst-norr&from=2026-09-01&to=2026-10-31")
			.is(200)
			.json()
			.at("/visits/guidePercent")
			.asInt()).isEqualTo(25);
		clients(1);
		assertThat(september().at("/visits/guidePercent").isMissingNode()
				|| september().at("/visits/guidePercent").isNull())
			.isTrue();
	}

	@Test
	void a_swedish_spreadsheet_opens_the_csv_as_it_is() {
		String nurse = staff();
		clients(6).forEach((client) -> accepted(client, nurse));
		clients(2).forEach((client) -> declined(client, nurse));
		var answer = this.manager
			.send(this.manager.request(path("2026-09-01", "2026-09-30")).header("Accept", "text/csv").GET())
			.is(200);
		assertThat(answer.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
		assertThat(answer.text()).startsWith("\uFEFFEnhet;Från och med;Till och med;Nyckeltal;Antal;")
			.contains(this.unit + ";2026-09-01;2026-09-30;Brukare med hemtjänst under perioden;8;;;;;\r\n")
			.contains(";Tackat nej;;;;;;Visas inte: för få personer (färre än 5)\r\n")
			.contains(";Dagar från beslut till erbjudande;8;;4,0;10,0;5,5;\r\n");
		assertThat(answer.text().lines())
			.allSatisfy((line) -> assertThat(line.chars().filter((c) -> c == ';').count()).isEqualTo(9));
	}

	@Test
	void figures_of_no_unit_or_no_period_are_refused() {
		clients(1);
		this.manager.get(path("2026-09-30", "2026-09-01")).refusedWith(400, "to", "not-before-from");
		this.manager.get(path("2026-02-30", "2026-09-01")).refusedWith(400, "from", "format");
		this.manager.get(path("2022-01-01", "2026-09-01")).refusedWith(400, "to", "at-most-3-years");
		this.manager.get(path("2026-09-01", today().plusDays(1).toString()))
			.refusedWith(400, "to", "not-in-the-future");
		this.manager.get("/1080/follow-up?unitId=" + this.unit).isProblem(400);
		this.manager.get("/1080/follow-up?unitId=hemtjanst-vaster&from=2026-09-01&to=2026-09-30")
			.refusedWith(404, "unitId", "exists");
		this.manager.get("/1080/follow-up?unitId=19360412-2386&from=2026-09-01&to=2026-09-30")
			.refusedWith(400, "unitId", "no-identity-number");
		managerOf("finns-inte").get("/1080/follow-up?unitId=finns-inte&from=2026-09-01&to=2026-09-30")
			.refusedWith(404, "unitId", "exists");
		contact().get(path("2026-09-01", "2026-09-30")).refusedWith(403, "", "role-may");
		this.manager.send(this.manager.request(path("2026-09-30", "2026-09-01")).header("Accept", "text/csv").GET())
			.refusedWith(400, "to", "not-before-from");
	}

	private JsonNode september() {
		return figures("2026-09-01", "2026-09-30");
	}

	private JsonNode figures(String from, String to) {
		return this.manager.get(path(from, to)).is(200).json();
	}

	private String path(String from, String to) {
		return "/1080/follow-up?unitId=" + this.unit + "&from=" + from + "&to=" + to;
	}

	private static void assertShare(JsonNode share, int count, double percent) {
		assertThat(share.get("suppressed").asBoolean()).isFalse();
		assertThat(share.get("count").asInt()).isEqualTo(count);
		assertThat(share.get("percent").asDouble()).isEqualTo(percent);
	}

	private Person managerOf(String unitId) {
		return person("chef-" + unitId,
				Map.of("roles", List.of("unit-manager"), "municipality_id", KARLSKRONA, "unit_ids", List.of(unitId)));
	}

	private String staff() {
		String staffId = newStaffId();
		this.manager
			.put("/1080/staff/" + staffId, Json.staff("Person " + staffId, "undersköterska",
					"{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\"}", this.unit))
			.is(200);
		return staffId;
	}

	private List<Brukare> clients(int count) {
		List<Brukare> clients = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			clients.add(newClient(Json.decision(TestNumbers.next(), this.unit)
				.replace("2026-11-02", "2026-09-01")
				.replace("2026-11-09", "2026-09-07")));
		}
		return clients;
	}

	private void accepted(Brukare client, String contact) {
		offer(client, "2026-09-05", "ACCEPTED", "2026-09-06");
		appointFrom(client, contact, "2026-09-11");
	}

	private void declined(Brukare client, String contact) {
		offer(client, "2026-09-11", "DECLINED", "2026-09-12");
		appointFrom(client, contact, "2026-09-21");
	}

	private void unnecessary(Brukare client) {
		this.manager.post(client.path("/assessment"), """
				{"obviouslyUnnecessary": true, "reason": "Klarar vardagen på egen hand",
					"individualCircumstances": "Bor med sin make, som hjälper till", "assessedOn": "2026-09-10"}""")
			.is(200);
	}

	private void offer(Brukare client, String offeredOn, String answer, String answeredOn) {
		this.manager.post(client.path("/offer"), "{\"offeredOn\": \"%s\"}".formatted(offeredOn)).is(200);
		answer(client, answer, answeredOn);
	}

	private void answer(Brukare client, String answer, String answeredOn) {
		this.manager
			.post(client.path("/offer/answer"),
					"{\"answer\": \"%s\", \"answeredOn\": \"%s\"}".formatted(answer, answeredOn))
			.is(200);
	}

	/** Marks the latest entry of a kind. */
	private void mistaken(Brukare client, String kind) {
		String entry = this.manager.get(client.path("/documentation"))
			.is(200)
			.json()
			.valueStream()
			.filter((each) -> each.get("kind").asString().equals(kind))
			.reduce((first, second) -> second)
			.orElseThrow()
			.get("entryId")
			.asString();
		this.manager.post(client.path("/documentation/" + entry + "/mistaken"), "{\"reason\": \"Fel brukare\"}")
			.is(200);
	}

	private void appointFrom(Brukare client, String staffId, String validFrom) {
		this.manager
			.put(client.path("/contacts/main"), Json.appointment(staffId, LocalDate.parse(validFrom)), "If-Match",
					this.manager.get(client.path("")).is(200).etag())
			.is(200);
	}

	private static String visit(Brukare client, String staffId, String day) {
		return """
				{"visitId": "%s", "clientId": "%s", "staffId": "%s", "startedAt": "%sT08:00:00+02:00", "endedAt": "%sT08:30:00+02:00"}"""
			.formatted(UUID.randomUUID(), client.clientId(), staffId, day, day);
	}

	private PlanOpened opened(Brukare client, UUID plan) {
		return PlanOpened.newBuilder()
			.setClientId(client.clientId())
			.setMunicipalityId(KARLSKRONA)
			.setUnitId(this.unit)
			.setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
			.setPlanId(plan)
			.setDecisionId(client.decisionId())
			.setDueOn(LocalDate.of(2026, 9, 15))
			.setDueRule("14 dagar från beslutet")
			.build();
	}

	private PlanAgreed agreed(Brukare client, UUID plan, String on, String next) {
		return PlanAgreed.newBuilder()
			.setClientId(client.clientId())
			.setMunicipalityId(KARLSKRONA)
			.setUnitId(this.unit)
			.setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
			.setPlanId(plan)
			.setDecisionId(client.decisionId())
			.setVersion(1)
			.setAgreedOn(LocalDate.parse(on))
			.setAgreedBy(AgreementBy.CLIENT)
			.setNextFollowUpOn(LocalDate.parse(next))
			.setWrittenBy(new Actor("anna-berg", "Anna Berg"))
			.build();
	}

	private PlanFollowedUp followedUp(Brukare client, UUID plan, String on) {
		return PlanFollowedUp.newBuilder()
			.setClientId(client.clientId())
			.setMunicipalityId(KARLSKRONA)
			.setUnitId(this.unit)
			.setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
			.setPlanId(plan)
			.setDecisionId(client.decisionId())
			.setVersion(1)
			.setFollowUpId(UUID.randomUUID())
			.setFollowedUpOn(LocalDate.parse(on))
			.setReason(FollowUpReason.SCHEDULED)
			.setConclusion(FollowUpConclusion.KEEP)
			.setNextFollowUpOn(LocalDate.parse(on).plusMonths(6))
			.setFollowedUpBy(new Actor("anna-berg", "Anna Berg"))
			.build();
	}

	private static void send(Brukare client, long seq, SpecificRecord event) {
		byte[] value = CareSerde.serializer(ENVIRONMENT.schemaRegistryUrl()).serialize(CareTopics.PLAN_EVENTS, event);
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(CareTopics.PLAN_EVENTS,
				client.clientId().toString(), value);
		record.headers().add(CareHeaders.SEQ, Long.toString(seq).getBytes(StandardCharsets.UTF_8));
		record.headers().add(CareHeaders.EVENT_ID, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
		PRODUCER.send(record);
		PRODUCER.flush();
	}

}
