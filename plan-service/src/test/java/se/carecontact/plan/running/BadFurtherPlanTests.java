package se.carecontact.plan.running;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What is refused of a further plan, and of the part a plan is for. */
class BadFurtherPlanTests extends BadInput {

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

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void a_bad_part_is_refused(String what, String ifMatch, String body, int status, String violation) {
		OpenPlan plan = openPlan();
		as(Personas.ANNA, "\"0\"").put(plan.path("/scope"), "{\"partOfDay\": \"DAY\"}");
		as(Personas.ANNA).post("/1080/clients/" + plan.homeCare().clientId() + "/plans",
				"{\"decisionId\": \"%s\", \"partOfDay\": \"NIGHT\"}".formatted(plan.homeCare().decisionId()));
		String before = as(Personas.ANNA).get(plan.path()).body();
		Api anna = (ifMatch != null) ? as(Personas.ANNA, ifMatch) : as(Personas.ANNA);

		Answer refused = anna.put(plan.path("/scope"), body);

		assertRefused(refused, status, violation);
		assertNothingHappened(plan, before, "PlanOpened", "PlanScoped", "PlanOpened", "PlanEnded");
	}

	static Stream<Arguments> a_bad_part_is_refused() {
		String good = "{\"partOfDay\": \"WHOLE_DAY\"}";
		return Stream.of(arguments("on a stale If-Match", "\"0\"", good, 412, "If-Match current-version"),
				arguments("without If-Match", null, good, 428, "If-Match required"),
				arguments("with an If-Match that is none", "x", good, 412, "If-Match current-version"),
				arguments("that another plan is for", "\"1\"", good.replace("WHOLE_DAY", "NIGHT"), 409,
						" one-plan-for-each-part"),
				arguments("that is none", "\"1\"", good.replace("WHOLE_DAY", "NOON"), 400, "partOfDay format"),
				arguments("not said", "\"1\"", "{}", 400, "partOfDay required"),
				arguments("with a provider of control characters", "\"1\"",
						good.replace("{", "{\"provider\": \"Hem\\u0000tjänst\", "), 400, "provider printable"));
	}

}
