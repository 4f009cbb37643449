package se.carecontact.plan.running;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What is refused of a draft. */
class BadDraftTests extends BadInput {

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
				arguments("an activity whose goal is the decision's but not this plan's",
						Bodies.draft("g1", "g2", "Lunch", ""), 422,
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
				arguments("a control character in the client's words",
						good.replace("Jag vill komma ut,", "Jag vill\\u0007 ut"), 400, "clientsWords printable"),
				arguments("what turns the reading direction in the client's words",
						good.replace("Jag vill komma ut,", "Jag vill\\u202E ut"), 400, "clientsWords printable"),
				arguments("too many of the client's words", good.replace("Jag vill komma ut,", "å".repeat(4000)), 400,
						"clientsWords max-length"),
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
	void malformed_json_is_told_where() {
		OpenPlan plan = openPlan();

		Answer refused = as(Personas.ANNA, "\"0\"").put(plan.path("/draft"), "{\"goals\": [\"g1\",,]}");

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text("/detail")).contains("line 1, column 17");
	}

	@Test
	void what_was_read_before_the_agreement_does_not_change_the_agreed_version() {
		OpenPlan plan = agreedPlan();
		String before = as(Personas.ANNA).get(plan.path()).body();

		Answer refused = as(Personas.ANNA, "\"1\"").put(plan.path("/draft"), Bodies.draft());

		assertRefused(refused, 412, "If-Match current-version");
		assertNothingHappened(plan, before, "PlanOpened", "PlanConversationHeld", "PlanDrafted", "PlanAgreed");
	}

}
