package se.carecontact.plan.running;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the address, the method or the content type makes refused. */
class BadAddressTests extends BadInput {

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

}
