package se.carecontact.plan.running;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What is refused of who visits a client. */
class BadVisitingStaffTests extends BadInput {

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void bad_visiting_staff_are_refused_and_what_was_told_stays(String what, String body, int status,
			String violation) {
		OpenPlan plan = openPlan();
		String path = "/1080/clients/" + plan.homeCare().clientId() + "/visiting-staff";
		as(Personas.PLANNER).put(path, "{\"staffIds\": [\"staff-cia\"]}");

		Answer refused = as(Personas.PLANNER).put(path, body);

		assertRefused(refused, status, violation);
		assertThat(visitingStaff(plan)).containsExactly("staff-cia");
	}

	static Stream<Arguments> bad_visiting_staff_are_refused_and_what_was_told_stays() {
		return Stream.of(
				arguments("nobody, which would read as all having read", "{\"staffIds\": []}", 422,
						"staffIds someone-visits"),
				arguments("without a list", "{}", 400, "staffIds required"),
				arguments("with a name left empty", "{\"staffIds\": [\"staff-bo\", \" \"]}", 400,
						"staffIds[1] not-blank"),
				arguments("one twice", "{\"staffIds\": [\"staff-bo\", \"staff-bo\"]}", 422, "staffIds named-once"),
				arguments("an identity number", "{\"staffIds\": [\"193604122386\"]}", 400,
						"staffIds[0] no-identity-number"),
				arguments("with a control character", "{\"staffIds\": [\"staff\\u0007bo\"]}", 400,
						"staffIds[0] printable"));
	}

	@Test
	void only_who_plans_the_clients_own_units_visits_tells_who_makes_them() {
		OpenPlan plan = openPlan();
		String path = "/1080/clients/" + plan.homeCare().clientId() + "/visiting-staff";
		String body = "{\"staffIds\": [\"staff-cia\"]}";

		assertThat(as(Personas.ANNA).put(path, body).rules()).containsExactly(" role-may");
		assertThat(as(Personas.EVA).put(path, body).status()).isEqualTo(403);
		assertThat(as(Personas.PLANNER).put("/1080/clients/" + UUID.randomUUID() + "/visiting-staff", body).rules())
			.containsExactly("clientId exists");
		HomeCare other = new HomeCare(UUID.randomUUID(), "1080", "hemtjanst-lyckeby", "B-" + UUID.randomUUID());
		CONTACT_SERVICE.publish(other.clientId(), 1, other.granted(DECIDED, STARTS));
		planIdOf(other);
		assertThat(as(Personas.PLANNER).put("/1080/clients/" + other.clientId() + "/visiting-staff", body).rules())
			.containsExactly("clientId exists");
		assertThat(visitingStaff(plan)).isEmpty();
		assertThat(visitingStaff(new OpenPlan(other, planIdOf(other)))).isEmpty();
	}

	private List<String> visitingStaff(OpenPlan plan) {
		return this.jdbc.sql("SELECT unnest(staff_ids) FROM visiting_staff WHERE client_id = ?")
			.param(plan.homeCare().clientId())
			.query(String.class)
			.list();
	}

}
