package se.carecontact.plan.running;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Rule 23, and who writes a plan: only the client's own main contact and deputy. */
class WhoMayTests extends RunningPlanService {

	@Test
	void without_a_valid_token_nobody_sees_anything() {
		OpenPlan plan = openPlan();

		for (String token : new String[] { null, "nonsense", ISSUER.forgedToken(Personas.ANNA),
				ISSUER.expiredToken(Personas.ANNA), ISSUER.tokenForAnotherAudience(Personas.ANNA) }) {
			Answer refused = withToken(token).get(plan.path());
			assertThat(refused.status()).isEqualTo(401);
			assertThat(refused.contentType()).isEqualTo("application/problem+json");
			assertThat(refused.text("/code")).isEqualTo("unauthenticated");
		}
		assertThat(withToken(null).with("If-Match", "\"0\"").put(plan.path("/draft"), Bodies.draft()).status())
			.isEqualTo(401);
		assertNothingWasWritten(plan);
	}

	@Test
	void managers_and_planners_read_plans_and_do_not_write_them() {
		OpenPlan plan = openPlan();

		for (Map<String, Object> reader : new Map[] { Personas.UNIT_MANAGER, Personas.PLANNER }) {
			assertThat(as(reader).get(plan.path()).status()).isEqualTo(200);
			Answer refused = as(reader, "\"0\"").put(plan.path("/draft"), Bodies.draft());
			assertThat(refused.status()).isEqualTo(403);
			assertThat(refused.rules()).containsExactly(" role-may");
			assertThat(as(reader, "\"0\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY)).status())
				.isEqualTo(403);
			assertThat(as(reader).post(plan.path("/follow-ups"), Bodies.followUp(TODAY, "g1")).status()).isEqualTo(403);
		}
		assertNothingWasWritten(plan);
	}

	@Test
	void a_role_that_has_no_business_here_sees_nothing() {
		OpenPlan plan = openPlan();

		assertThat(as(Personas.PRIMARY_CARE).get(plan.path()).rules()).containsExactly(" role-may");
		assertThat(as(Personas.OPERATOR).get(plan.path()).status()).isEqualTo(403);
	}

	@Test
	void another_municipality_sees_nothing_under_its_own_address_nor_under_the_clients() {
		OpenPlan plan = openPlan();

		Answer clients = as(Personas.EVA, "\"0\"").put(plan.path("/draft"), Bodies.draft());
		Answer own = as(Personas.EVA).get("/0834/plans/" + plan.planId());

		assertThat(clients.status()).isEqualTo(403);
		assertThat(clients.rules()).containsExactly(" own-municipality");
		assertThat(own.status()).isEqualTo(404);
		assertNothingWasWritten(plan);
	}

	@Test
	void another_unit_neither_reads_nor_writes() {
		OpenPlan plan = openPlan();

		assertThat(as(Personas.DAN).get(plan.path()).rules()).containsExactly("planId exists");
		assertThat(as(Personas.DAN).get("/1080/clients/" + plan.homeCare().clientId() + "/plans").status())
			.isEqualTo(404);
		assertThat(as(Personas.DAN, "\"0\"").put(plan.path("/draft"), Bodies.draft()).status()).isEqualTo(404);
		assertNothingWasWritten(plan);
	}

	@Test
	void a_colleague_who_is_not_the_clients_contact_reads_the_plan_and_does_not_write_it() {
		OpenPlan plan = openPlan();

		Answer refused = as(Personas.CIA, "\"0\"").put(plan.path("/draft"), Bodies.draft());

		assertThat(as(Personas.CIA).with("X-Access-Reason", "Vikarie").get(plan.path()).status()).isEqualTo(200);
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.rules()).containsExactly(" writer-is-contact-of-the-client");
		assertNothingWasWritten(plan);
	}

	@Test
	void the_deputy_writes_as_well_as_the_main_contact() {
		OpenPlan plan = openPlan();

		assertThat(as(Personas.BO, "\"0\"").put(plan.path("/draft"), Bodies.draft()).status()).isEqualTo(200);
	}

	@Test
	void health_is_open_and_metrics_are_the_operators() {
		assertThat(withToken(null).get("/actuator/health/readiness").status()).isEqualTo(200);
		assertThat(withToken(null).get("/actuator/prometheus").status()).isEqualTo(401);
		assertThat(as(Personas.ANNA).get("/actuator/prometheus").status()).isEqualTo(403);
		assertThat(as(Personas.OPERATOR).get("/actuator/prometheus").body()).contains("care_plan_intake_parked");
	}

	private void assertNothingWasWritten(OpenPlan plan) {
		assertThat(as(Personas.ANNA).get(plan.path()).etag()).contains("\"0\"");
		assertThat(allEventsToTheEnd(plan.homeCare(), 3)).containsExactly("PlanOpened", "PlanEnded");
	}

}
