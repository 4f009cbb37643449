package se.carecontact.plan.running;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What is refused is refused with its field and rule, changes nothing and publishes
 * nothing.
 */
class BadInputTests extends RunningPlanService {

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void a_bad_draft_is_refused(String what, String body, int status, String violation) {
		OpenPlan plan = draftedPlan();
		String before = as(Personas.ANNA).get(plan.path()).body();

		Answer refused = as(Personas.ANNA, "\"1\"").put(plan.path("/draft"), body);

		assertRefused(refused, status, violation);
		assertNothingHappened(plan, before, "PlanOpened", "PlanConversationHeld", "PlanDrafted");
	}

	static Stream<Arguments> a_bad_draft_is_refused() {
		String good = Bodies.draft();
		return Stream.of(
				arguments("no activities",
						good.replaceAll("(?s)\"activities\": \\[.*?\\],\\s+\"conv", "\"activities\": [], \"conv"), 422,
						"activities plan-has-activities"),
				arguments("no goals", good.replace("[\"g1\"]", "[]"), 422, "goals plan-has-goals"),
				arguments("a goal the decision has not", good.replace("[\"g1\"]", "[\"g1\", \"g9\"]"), 422,
						"goals[1] goal-is-of-the-decision"),
				arguments("the same goal twice", good.replace("[\"g1\"]", "[\"g1\", \"g1\"]"), 422,
						"goals goal-stands-once"),
				arguments("an activity whose goal is another plan's",
						Bodies.draft("g1", "g7-of-another-plan", "Promenad", ""), 422,
						"activities[0].goalId activity-has-a-goal-of-its-plan"),
				arguments("a conversation nobody took part in",
						good.replaceAll("(?s)\"participants\": \\[.*?\\]\\}", "\"participants\": []}"), 422,
						"conversation.participants conversation-has-participants"),
				arguments("a conversation to come",
						good.replaceAll("\"heldOn\": \"[^\"]+\"", "\"heldOn\": \"2199-01-01\""), 422,
						"conversation.heldOn day-is-not-in-the-future"),
				arguments("no day of the conversation", good.replaceAll("\"heldOn\": \"[^\"]+\",", ""), 400,
						"conversation.heldOn required"),
				arguments("a day that is none", good.replaceAll("\"heldOn\": \"[^\"]+\"", "\"heldOn\": \"2026-02-30\""),
						400, "conversation.heldOn format"),
				arguments("a fifth week", Bodies.scheduled("Promenad", "1, 5", "MONDAY", "10:00", 30), 400,
						"activities[0].schedule[0].weeks week-of-the-four"),
				arguments("a time that is none", Bodies.scheduled("Promenad", "1", "MONDAY", "25:00", 30), 400,
						"activities[0].schedule[0].at format"),
				arguments("a visit of no minutes", Bodies.scheduled("Promenad", "1", "MONDAY", "10:00", 0), 400,
						"activities[0].schedule[0].minutes minutes-of-a-visit"),
				arguments("a first version that says what it changes",
						Bodies.changed("g1", "g1", "Promenad", Bodies.conversationOn(TODAY)), 422,
						"change first-version-changes-nothing"),
				arguments("an activity without words", good.replace("Promenad runt kvarteret", " "), 400,
						"activities[0].what not-blank"),
				arguments("an activity id that is none",
						good.replace("{\"goalId\"", "{\"activityId\": \"x\", \"goalId\""), 400,
						"activities[0].activityId format"),
				arguments("too long a text", good.replace("Promenad runt kvarteret", "å".repeat(501)), 400,
						"activities[0].what max-length"),
				arguments("a control character", good.replace("Promenad runt", "Promenad\\u0000runt"), 400,
						"activities[0].what printable"),
				arguments("an identity number in the words",
						good.replace("Jag vill komma ut,", "Jag, 19360412-2386, vill ut"), 400,
						"clientsWords no-identity-number"),
				arguments("an unknown field", good.replace("\"clientsWords\"", "\"clientWords\""), 400,
						"clientWords known-field"),
				arguments("a field twice", good.replaceFirst("\\{\"goals\"", "{\"goals\": [\"g2\"], \"goals\""), 400,
						" well-formed-json"),
				arguments("malformed JSON", good.substring(0, good.length() - 1), 400, " well-formed-json"),
				arguments("goals that are no list", good.replace("[\"g1\"]", "\"g1\""), 400, "goals format"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void a_bad_agreement_is_refused(String what, String body, int status, String violation) {
		OpenPlan plan = draftedPlan();
		String before = as(Personas.ANNA).get(plan.path()).body();

		Answer refused = as(Personas.ANNA, "\"1\"").post(plan.path("/agree"), body);

		assertRefused(refused, status, violation);
		assertNothingHappened(plan, before, "PlanOpened", "PlanConversationHeld", "PlanDrafted");
	}

	static Stream<Arguments> a_bad_agreement_is_refused() {
		String good = Bodies.agreedByClient(TODAY);
		return Stream.of(
				arguments("without anyone who agreed", good.replace(", \"agreedBy\": \"CLIENT\"", ""), 400,
						"agreedBy required"),
				arguments("by someone who can't", good.replace("CLIENT", "NEIGHBOUR"), 400, "agreedBy format"),
				arguments("by a nameless representative", good.replace("CLIENT", "LEGAL_REPRESENTATIVE"), 422,
						"representativeName representative-is-named"),
				arguments("by nobody, and without why", good.replace("CLIENT", "NOT_GIVEN"), 422,
						"notGivenReason missing-agreement-has-a-reason"),
				arguments("by the client, and why not",
						good.replace("\"agreedBy\"", "\"notGivenReason\": \"Sov\", \"agreedBy\""), 422,
						"notGivenReason given-agreement-needs-no-reason"),
				arguments("on a day to come", Bodies.agreedByClient(TODAY.plusDays(1)), 422,
						"agreedOn day-is-not-in-the-future"),
				arguments("before the conversation", Bodies.agreedByClient(TODAY.minusDays(9)), 422,
						"agreedOn day-is-in-order"));
	}

	@Test
	void an_agreement_without_a_conversation_is_refused() {
		OpenPlan plan = openPlan();
		as(Personas.ANNA, "\"0\"").put(plan.path("/draft"), Bodies.draft("g1", "g1", "Promenad", ""));
		String before = as(Personas.ANNA).get(plan.path()).body();

		Answer refused = as(Personas.ANNA, "\"1\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY));

		assertRefused(refused, 422, "conversation agreement-follows-a-conversation");
		assertNothingHappened(plan, before, "PlanOpened", "PlanDrafted");
	}

	@Test
	void an_agreed_version_is_not_agreed_again() {
		OpenPlan plan = agreedPlan();
		String before = as(Personas.ANNA).get(plan.path()).body();

		Answer refused = as(Personas.ANNA, "\"2\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY));

		assertRefused(refused, 409, " draft-is-there-to-agree-on");
		assertNothingHappened(plan, before, "PlanOpened", "PlanConversationHeld", "PlanDrafted", "PlanAgreed");
	}

	@Test
	void a_draft_is_not_followed_up() {
		OpenPlan plan = draftedPlan();
		String before = as(Personas.ANNA).get(plan.path()).body();

		Answer refused = as(Personas.ANNA).post(plan.path("/follow-ups"), Bodies.followUp(TODAY, "g1"));

		assertRefused(refused, 409, " agreed-version-is-followed-up");
		assertNothingHappened(plan, before, "PlanOpened", "PlanConversationHeld", "PlanDrafted");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void a_bad_follow_up_is_refused(String what, String body, int status, String violation) {
		OpenPlan plan = agreedPlan();
		String before = as(Personas.ANNA).get(plan.path()).body();

		Answer refused = as(Personas.ANNA).post(plan.path("/follow-ups"), body);

		assertRefused(refused, status, violation);
		assertNothingHappened(plan, before, "PlanOpened", "PlanConversationHeld", "PlanDrafted", "PlanAgreed");
	}

	static Stream<Arguments> a_bad_follow_up_is_refused() {
		String good = Bodies.followUp(TODAY, "g1");
		return Stream.of(
				arguments("of a goal the version has not", Bodies.followUp(TODAY, "g2"), 422,
						"outcomes[0].goalId outcome-is-of-a-goal-of-the-plan"),
				arguments("without outcomes", good.replaceAll("(?s)\"outcomes\": \\[.*\\]", "\"outcomes\": []"), 422,
						"outcomes follow-up-has-outcomes"),
				arguments("of one goal twice",
						good.replace("\"outcomes\": [",
								"\"outcomes\": [{\"goalId\": \"g1\", \"outcome\": \"REACHED\"},"),
						422, "outcomes[1].goalId outcome-stands-once"),
				arguments("telling the care manager without consent",
						Bodies.followUp(TODAY, "g1", "TELL_CARE_MANAGER", ""), 422,
						"careManagerConsent care-manager-is-told-with-consent"),
				arguments("before the agreement", Bodies.followUp(TODAY.minusDays(1), "g1"), 422,
						"followedUpOn day-is-in-order"),
				arguments("without a conclusion", good.replace("\"conclusion\": \"KEEP\",", ""), 400,
						"conclusion required"));
	}

	@Test
	void a_stale_if_match_is_refused_and_the_other_writers_draft_stays() {
		OpenPlan plan = draftedPlan();
		String before = as(Personas.ANNA).get(plan.path()).body();

		Answer refused = as(Personas.BO, "\"0\"").put(plan.path("/draft"), Bodies.draft("g2", "g2", "Lunch", ""));
		Answer agree = as(Personas.BO, "\"0\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY));

		assertRefused(refused, 412, "If-Match current-version");
		assertRefused(agree, 412, "If-Match current-version");
		assertNothingHappened(plan, before, "PlanOpened", "PlanConversationHeld", "PlanDrafted");
	}

	@Test
	void a_missing_if_match_is_asked_for() {
		OpenPlan plan = draftedPlan();
		String before = as(Personas.ANNA).get(plan.path()).body();

		Answer draft = as(Personas.ANNA).put(plan.path("/draft"), Bodies.draft());
		Answer agree = as(Personas.ANNA).post(plan.path("/agree"), Bodies.agreedByClient(TODAY));

		assertRefused(draft, 428, "If-Match required");
		assertRefused(agree, 428, "If-Match required");
		assertNothingHappened(plan, before, "PlanOpened", "PlanConversationHeld", "PlanDrafted");
	}

	@Test
	void a_big_body_is_refused_whether_its_length_is_told_or_not() {
		OpenPlan plan = draftedPlan();
		String before = as(Personas.ANNA).get(plan.path()).body();
		String big = Bodies.draft().replace("Jag vill", "Jag vill " + "x".repeat(1_000_000));

		Answer refused = as(Personas.ANNA, "\"1\"").put(plan.path("/draft"), big);
		Answer streamed = as(Personas.ANNA, "\"1\"").putStreamed(plan.path("/draft"), big);

		assertThat(refused.status()).isEqualTo(413);
		assertThat(refused.text("/code")).isEqualTo("body-too-large");
		assertThat(streamed.status()).isEqualTo(413);
		assertNothingHappened(plan, before, "PlanOpened", "PlanConversationHeld", "PlanDrafted");
	}

	@Test
	void an_agreed_version_is_not_changed_by_any_door() {
		OpenPlan plan = agreedPlan();
		String before = as(Personas.ANNA).get(plan.path("/versions/1")).body();

		as(Personas.ANNA, "\"2\"").put(plan.path("/draft"),
				Bodies.changed("g2", "g2", "Lunch", Bodies.conversationOn(TODAY)));

		assertThat(as(Personas.ANNA).send("PUT", plan.path("/versions/1"), "{}").status()).isEqualTo(405);
		assertThat(as(Personas.ANNA).send("DELETE", plan.path("/versions/1"), null).status()).isEqualTo(405);
		assertThat(as(Personas.ANNA).get(plan.path("/versions/1")).body()).isEqualTo(before);
	}

	@Test
	void a_draft_is_not_read_as_if_it_were_the_plan() {
		OpenPlan plan = draftedPlan();

		Answer refused = as(Personas.CIA).send("PUT", plan.path("/versions/1/reading"), null);

		assertRefused(refused, 409, " version-in-force-is-read");
		assertThat(as(Personas.BO).get(plan.path("/readings")).json().at("/readings")).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void a_bad_further_plan_is_refused(String what, String body, int status, String violation) {
		OpenPlan plan = openPlan();
		String path = "/1080/clients/" + plan.homeCare().clientId() + "/plans";

		Answer refused = as(Personas.ANNA).post(path, body.replace("DECISION", plan.homeCare().decisionId()));

		assertRefused(refused, status, violation);
		assertThat(as(Personas.ANNA).get(path).json()).hasSize(1);
	}

	static Stream<Arguments> a_bad_further_plan_is_refused() {
		String good = "{\"decisionId\": \"DECISION\", \"partOfDay\": \"NIGHT\"}";
		return Stream.of(
				arguments("of another client's decision", good.replace("DECISION", "B-none"), 422,
						"decisionId decision-is-the-clients"),
				arguments("for a part that has one", good.replace("NIGHT", "WHOLE_DAY"), 409,
						" one-plan-for-each-part"),
				arguments("without a part", good.replace(", \"partOfDay\": \"NIGHT\"", ""), 400, "partOfDay required"),
				arguments("of an unknown part", good.replace("NIGHT", "NOON"), 400, "partOfDay format"));
	}

	@Test
	void malformed_json_is_told_where() {
		OpenPlan plan = openPlan();

		Answer refused = as(Personas.ANNA, "\"0\"").put(plan.path("/draft"), "{\"goals\": [\"g1\",,]}");

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text("/detail")).contains("line 1, column 17");
	}

	@Test
	void what_the_address_does_not_know_is_a_problem_too() {
		OpenPlan plan = openPlan();

		assertThat(as(Personas.ANNA).send("DELETE", plan.path(), null).status()).isEqualTo(405);
		assertThat(as(Personas.ANNA, "\"0\"").with("Content-Type", "text/plain")
			.put(plan.path("/draft"), Bodies.draft())
			.status()).isEqualTo(415);
		assertThat(as(Personas.ANNA).get("/1080/plans/not-a-uuid").rules()).containsExactly("planId format");
		assertThat(as(Personas.ANNA).get("/1080/plans/00000000-0000-0000-0000-000000000000").status()).isEqualTo(404);
		assertThat(as(Personas.ANNA).get("/1080/clients/00000000-0000-0000-0000-000000000000/plans").status())
			.isEqualTo(404);
		Answer nowhere = as(Personas.ANNA).get("/1080/elsewhere");
		assertThat(nowhere.status()).isEqualTo(404);
		assertThat(nowhere.contentType()).isEqualTo("application/problem+json");
	}

	private static void assertRefused(Answer refused, int status, String violation) {
		assertThat(refused.status()).as(refused.body()).isEqualTo(status);
		assertThat(refused.contentType()).isEqualTo("application/problem+json");
		assertThat(refused.text("/type")).isEqualTo("urn:care-contact:problem:" + refused.text("/code"));
		assertThat(refused.rules()).containsExactly(violation);
		assertThat(refused.body()).doesNotContain("19360412");
	}

	private void assertNothingHappened(OpenPlan plan, String before, String... events) {
		assertThat(as(Personas.ANNA).get(plan.path()).body()).isEqualTo(before);
		List<String> all = allEventsToTheEnd(plan.homeCare(), 3);
		assertThat(all.subList(0, all.size() - 1)).containsExactly(events);
	}

}
