package se.carecontact.plan.running;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is refused is refused with its field and rule, changes nothing and publishes
 * nothing; there is a class for each door.
 */
abstract class BadInput extends RunningPlanService {

	static void assertRefused(Answer refused, int status, String violation) {
		assertThat(refused.status()).as(refused.body()).isEqualTo(status);
		assertThat(refused.contentType()).isEqualTo("application/problem+json");
		assertThat(refused.text("/type")).isEqualTo("urn:care-contact:problem:" + refused.text("/code"));
		assertThat(refused.rules()).containsExactly(violation);
		assertThat(refused.body()).doesNotContain("19360412");
	}

	void assertNothingHappened(OpenPlan plan, String before, String... events) {
		assertThat(as(Personas.ANNA).get(plan.path()).body()).isEqualTo(before);
		List<String> all = allEventsToTheEnd(plan.homeCare(), 3);
		assertThat(all.subList(0, all.size() - 1)).containsExactly(events);
	}

}
