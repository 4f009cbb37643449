package se.carecontact.contact.assignment;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactEnded;
import se.carecontact.events.contact.ContactNeedAssessed;
import se.carecontact.events.contact.ContactOfferAnswered;
import se.carecontact.events.contact.ContactReplaced;
import se.carecontact.events.shared.ContactKind;
import se.carecontact.events.shared.ContactRole;
import se.carecontact.events.shared.OfferAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules 1 to 4, 6 and 8. */
class AppointmentTest extends ServiceTest {

	@Test
	void the_offer_and_its_answer_are_recorded_and_told() {
		Brukare client = newClientWhoAccepted();
		ContactOfferAnswered answered = EVENTS.awaitLast(client.clientId(), ContactOfferAnswered.class);
		assertThat(answered.getAnswer()).isEqualTo(OfferAnswer.ACCEPTED);
		assertThat(answered.getDocumentedBy().getName()).isEqualTo("Maria Holm");
		EVENTS.awaitNames(client.clientId(), "ClientIdentity", "HomeCareGranted", "ContactOffered",
				"ContactOfferAnswered");
	}

	@Test
	void main_and_deputy_are_appointed_and_the_event_tells_the_whole_truth() {
		Brukare client = newClientWhoAccepted();
		String main = newAssistantNurse();
		String deputy = newStaff("vårdbiträde", null);
		appoint(client, "main", main).is(200);
		ContactAppointed appointed = EVENTS.awaitLast(client.clientId(), ContactAppointed.class);
		assertThat(appointed.getRole()).isEqualTo(ContactRole.MAIN);
		assertThat(appointed.getContactsNow().getDeputy()).isNull();

		Answer answer = appoint(client, "deputy", deputy).is(200);
		assertThat(answer.json().at("/main/staffId").asString()).isEqualTo(main);
		assertThat(answer.etag()).isEqualTo(etag(client));
		EVENTS.awaitNames(client.clientId(), "ClientIdentity", "HomeCareGranted", "ContactOffered",
				"ContactOfferAnswered", "ContactAppointed", "ContactAppointed");
		ContactAppointed last = EVENTS.awaitLast(client.clientId(), ContactAppointed.class);
		assertThat(last.getContactsNow().getMain().getStaff().getStaffId()).isEqualTo(main);
		assertThat(last.getContactsNow().getMain().getRoleName()).isEqualTo("fast omsorgskontakt");
		assertThat(last.getContactsNow().getMain().getKind()).isEqualTo(ContactKind.PERMANENT_CARE_CONTACT);
		assertThat(last.getContactsNow().getDeputy().getStaff().getStaffId()).isEqualTo(deputy);
		assertThat(last.getContactsNow().getGroupCovers()).isFalse();
	}

	@Test
	void an_appointment_of_someone_who_leaves_is_taken_with_a_warning_of_the_last_day() {
		Brukare client = newClientWhoAccepted();
		String nurse = newStaffId();
		String lastDay = today().plusDays(60).toString();
		unitManager()
			.put("/1080/staff/" + nurse,
					Json.staff("Person " + nurse, "undersköterska", "{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\"}", UNIT)
						.replace("\"employedFrom\"", "\"employedUntil\": \"" + lastDay + "\", \"employedFrom\""))
			.is(200);
		Answer answer = appoint(client, "main", nurse).is(200);
		assertThat(answer.json().get("warnings").size()).isEqualTo(1);
		assertThat(answer.json().at("/warnings/0/code").asString()).isEqualTo("employment-ends");
		assertThat(answer.json().at("/warnings/0/lastDay").asString()).isEqualTo(lastDay);
		assertThat(appoint(client, "deputy", newAssistantNurse()).is(200).json().get("warnings")).isEmpty();
	}

	@Test
	void no_one_is_appointed_before_the_offer_is_answered() {
		Brukare client = newClient();
		appoint(client, "main", newAssistantNurse()).refusedWith(409, "", "offered-before-appointed");
	}

	@Test
	void a_main_contact_without_the_title_is_refused_by_the_rules_name() {
		Brukare client = newClientWhoAccepted();
		appoint(client, "main", newStaff("vårdbiträde", null)).refusedWith(422, "staffId",
				"main-contact-is-assistant-nurse");
		appoint(client, "main", newStaff("undersköterska", null)).refusedWith(422, "staffId",
				"main-contact-is-assistant-nurse");
	}

	@Test
	void the_transitional_rule_shows_the_title_too() {
		Brukare client = newClientWhoAccepted();
		String permanently = newStaff("Undersköterska",
				"{\"kind\": \"TRANSITIONAL_RULE\", \"permanentlyEmployedOn20230701\": true}");
		appoint(client, "main", permanently).is(200);
		String temporary = newStaff("Undersköterska",
				"{\"kind\": \"TRANSITIONAL_RULE\", \"permanentlyEmployedOn20230701\": false}");
		appoint(client, "main", temporary).refusedWith(422, "staffId", "main-contact-is-assistant-nurse");
	}

	@Test
	void a_client_who_declined_gets_a_kontaktman_without_the_title() {
		Brukare client = newClientWhoDeclined();
		Answer answer = appoint(client, "main", newStaff("vårdbiträde", null)).is(200);
		assertThat(answer.json().at("/main/kind").asString()).isEqualTo("CONTACT_PERSON");
		ContactAppointed appointed = EVENTS.awaitLast(client.clientId(), ContactAppointed.class);
		assertThat(appointed.getKind()).isEqualTo(ContactKind.CONTACT_PERSON);
		assertThat(appointed.getContactsNow().getMain().getRoleName()).isEqualTo("kontaktman");
	}

	@Test
	void an_assessment_of_obviously_unnecessary_has_a_reason_and_gives_a_kontaktman() {
		Brukare client = newClient();
		unitManager()
			.post(client.path("/assessment"),
					"{\"obviouslyUnnecessary\": true, \"assessedOn\": \"%s\"}".formatted(today()))
			.refusedWith(400, "reason", "reason-when-obviously-unnecessary");
		unitManager().post(client.path("/assessment"), """
				{"obviouslyUnnecessary": true, "reason": "Endast trygghetslarm, klarar allt annat själv",
				 "individualCircumstances": "Bor med maka, god orientering, vill själv inte ha någon kontakt",
				 "assessedOn": "%s"}""".formatted(today())).is(200);
		assertThat(EVENTS.awaitLast(client.clientId(), ContactNeedAssessed.class).getReason()).isNotBlank();
		unitManager().post(client.path("/offer"), "{\"offeredOn\": \"%s\"}".formatted(today()))
			.refusedWith(409, "", "offered-unless-obviously-unnecessary");
		appoint(client, "main", newStaff("vårdbiträde", null)).is(200);
	}

	@Test
	void one_person_cant_be_both_main_and_deputy() {
		Brukare client = newClientWhoAccepted();
		String nurse = newAssistantNurse();
		appoint(client, "main", nurse).is(200);
		appoint(client, "deputy", nurse).refusedWith(422, "staffId", "main-and-deputy-are-two-people");
	}

	@Test
	void a_contact_is_changed_at_the_clients_wish() {
		Brukare client = newClientWhoAccepted();
		String first = newAssistantNurse();
		String second = newAssistantNurse();
		appoint(client, "main", first).is(200);
		unitManager()
			.put(client.path("/contacts/main"), """
					{"staffId": "%s", "validFrom": "%s", "reason": "Brukarens önskemål"}""".formatted(second, today()),
					"If-Match", etag(client))
			.is(200);
		ContactReplaced replaced = EVENTS.awaitLast(client.clientId(), ContactReplaced.class);
		assertThat(replaced.getPreviousStaff().getStaffId()).isEqualTo(first);
		assertThat(replaced.getStaff().getStaffId()).isEqualTo(second);
		assertThat(replaced.getReason()).isEqualTo("Brukarens önskemål");
		assertThat(replaced.getContactsNow().getMain().getStaff().getStaffId()).isEqualTo(second);
	}

	@Test
	void who_has_the_role_already_keeps_it_and_nothing_is_told() {
		Brukare client = newClientWhoAccepted();
		String nurse = newAssistantNurse();
		appoint(client, "main", nurse).is(200);
		appoint(client, "main", nurse).is(200);
		appoint(client, "deputy", newAssistantNurse()).is(200);
		EVENTS.awaitNames(client.clientId(), "ClientIdentity", "HomeCareGranted", "ContactOffered",
				"ContactOfferAnswered", "ContactAppointed", "ContactAppointed");
	}

	@Test
	void an_appointment_says_which_version_it_builds_on() {
		Brukare client = newClientWhoAccepted();
		String body = Json.appointment(newAssistantNurse(), today());
		unitManager().put(client.path("/contacts/main"), body).refusedWith(428, "If-Match", "required");
		unitManager().put(client.path("/contacts/main"), body, "If-Match", "\"1\"")
			.refusedWith(412, "If-Match", "current-version");
		unitManager().put(client.path("/contacts/main"), body, "If-Match", "W/\"x\"").isProblem(412);
	}

	@Test
	void of_two_appointments_at_once_on_the_same_version_one_is_stale() {
		Brukare client = newClientWhoAccepted();
		List<String> nurses = List.of(newAssistantNurse(), newAssistantNurse());
		String version = etag(client);
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			List<Integer> statuses = nurses.stream()
				.map((nurse) -> CompletableFuture.supplyAsync(() -> unitManager()
					.put(client.path("/contacts/main"), Json.appointment(nurse, today()), "If-Match", version)
					.status(), both))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
			assertThat(statuses).containsExactlyInAnyOrder(200, 412);
		}
	}

	@Test
	void the_same_push_many_times_at_once_has_one_effect() {
		String decisionId = newDecisionId();
		String body = decision(TestNumbers.next());
		try (ExecutorService all = Executors.newFixedThreadPool(6)) {
			List<Answer> answers = IntStream.range(0, 6)
				.mapToObj((i) -> CompletableFuture
					.supplyAsync(() -> caseSystem().put("/1080/decisions/" + decisionId, body), all))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
			assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
			assertThat(answers).extracting((answer) -> answer.id("clientId"))
				.containsOnly(answers.getFirst().id("clientId"));
			EVENTS.awaitNames(answers.getFirst().id("clientId"), "ClientIdentity", "HomeCareGranted");
		}
	}

	@Test
	void who_appoints_is_the_municipalitys_policy() {
		Brukare client = newClientWhoAccepted();
		planner()
			.put(client.path("/contacts/main"), Json.appointment(newAssistantNurse(), today()), "If-Match",
					etag(client))
			.refusedWith(403, "", "appointed-by-policy");

		Map<String, Object> lund = Map.of("municipality_id", "1281", "unit_ids", List.of("lund-norr"));
		Person caseSystem = person("lund", Map.of("roles", List.of("case-system"), "municipality_id", "1281"));
		Person planner = personWith(lund, "planner");
		Person manager = personWith(lund, "unit-manager");
		String clientId = caseSystem
			.put("/1281/decisions/" + newDecisionId(), Json.decision(TestNumbers.next(), "lund-norr"))
			.is(201)
			.id("clientId")
			.toString();
		manager
			.put("/1281/staff/usk-lund",
					Json.staff("Lena Lund", "undersköterska", "{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\"}",
							"lund-norr"))
			.is(200);
		planner.post("/1281/clients/" + clientId + "/offer", "{\"offeredOn\": \"%s\"}".formatted(today())).is(200);
		Answer answered = planner
			.post("/1281/clients/" + clientId + "/offer/answer",
					"{\"answer\": \"ACCEPTED\", \"answeredOn\": \"%s\"}".formatted(today()))
			.is(200);
		planner
			.put("/1281/clients/" + clientId + "/contacts/main", Json.appointment("usk-lund", today()), "If-Match",
					answered.etag())
			.is(200);
	}

	@Test
	void contacts_end_with_the_clients_last_decision() {
		Brukare client = newClientWhoAccepted();
		appoint(client, "main", newAssistantNurse()).is(200);
		appoint(client, "deputy", newAssistantNurse()).is(200);
		caseSystem()
			.post("/1080/decisions/" + client.decisionId() + "/end",
					"{\"endedOn\": \"%s\", \"reason\": \"Flyttat till särskilt boende\"}".formatted(today()))
			.is(200);
		EVENTS.awaitNames(client.clientId(), "ClientIdentity", "HomeCareGranted", "ContactOffered",
				"ContactOfferAnswered", "ContactAppointed", "ContactAppointed", "HomeCareEnded", "ContactEnded",
				"ContactEnded");
		ContactEnded last = EVENTS.awaitLast(client.clientId(), ContactEnded.class);
		assertThat(last.getRole()).isEqualTo(ContactRole.DEPUTY);
		assertThat(last.getContactsNow().getMain()).isNull();
		assertThat(last.getContactsNow().getDeputy()).isNull();
		appoint(client, "main", newAssistantNurse()).refusedWith(409, "", "home-care-is-open");
	}

	private Person personWith(Map<String, Object> claims, String role) {
		Map<String, Object> all = new java.util.HashMap<>(claims);
		all.put("roles", List.of(role));
		return person(role + "-lund", all);
	}

}
