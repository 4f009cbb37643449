package se.carecontact.issuer;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PersonaTests {

	@Test
	void a_person_without_a_unit_is_refused_since_their_token_would_open_all_units() {
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> new Persona("anna", "s", "Anna Ek", List.of(Role.UNIT_MANAGER), "1080", List.of(), "anna.ek"))
			.withMessage("Persona anna needs its units.");
	}

	@Test
	void a_person_without_a_staff_id_is_refused() {
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> new Persona("anna", "s", "Anna Ek", List.of(Role.CONTACT), "1080", List.of("centrum"), null))
			.withMessage("Persona anna needs a staff id.");
	}

	@Test
	void a_system_of_one_municipality_must_name_it_since_its_token_would_open_all() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Persona("case", "s", "Case system", List.of(Role.CASE_SYSTEM), null, List.of(), null))
			.withMessage("Persona case needs its municipality.");
	}

	@Test
	void a_municipality_id_that_lost_its_leading_zero_is_refused() {
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> new Persona("case", "s", "Case system", List.of(Role.CASE_SYSTEM), "834", List.of(), null))
			.withMessage("Persona case needs a municipality id of four digits.");
	}

	@Test
	void a_persona_does_not_print_its_secret() {
		assertThat(new Persona("ops", "hidden", "Operations", List.of(Role.OPERATOR), null, List.of(), null).toString())
			.doesNotContain("hidden");
	}

}
