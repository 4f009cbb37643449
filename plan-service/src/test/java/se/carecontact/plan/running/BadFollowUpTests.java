package se.carecontact.plan.running;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What is refused of a follow-up, and of a reading. */
class BadFollowUpTests extends BadInput {

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
				arguments("telling the care manager with a consent still to come",
						Bodies.followUp(TODAY, "g1", "TELL_CARE_MANAGER",
								"\"careManagerConsent\": {\"by\": \"CLIENT\", \"on\": \"%s\"},"
									.formatted(TODAY.plusDays(1))),
						422, "careManagerConsent.on day-is-not-in-the-future"),
				arguments("with a consent that nothing is told by",
						Bodies.followUp(TODAY, "g1", "KEEP",
								"\"careManagerConsent\": {\"by\": \"CLIENT\", \"on\": \"%s\"},".formatted(TODAY)),
						422, "careManagerConsent consent-is-for-telling"),
				arguments("with a consent of nobody's",
						Bodies.followUp(TODAY, "g1", "TELL_CARE_MANAGER",
								"\"careManagerConsent\": {\"on\": \"%s\"},".formatted(TODAY)),
						400, "careManagerConsent.by required"),
				arguments("before the agreement", Bodies.followUp(TODAY.minusDays(1), "g1"), 422,
						"followedUpOn day-is-in-order"),
				arguments("without a conclusion", good.replace("\"conclusion\": \"KEEP\",", ""), 400,
						"conclusion required"));
	}

	@Test
	void a_draft_is_not_read_as_if_it_were_the_plan() {
		OpenPlan plan = draftedPlan();

		Answer refused = as(Personas.CIA).send("PUT", plan.path("/versions/1/reading"), null);

		assertRefused(refused, 409, " version-in-force-is-read");
		assertThat(as(Personas.BO).get(plan.path("/readings")).json().at("/readings")).isEmpty();
	}

}
