package se.carecontact.plan.running;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What is refused of an agreement. */
class BadAgreementTests extends BadInput {

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

}
