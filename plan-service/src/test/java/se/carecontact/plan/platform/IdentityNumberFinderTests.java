package se.carecontact.plan.platform;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityNumberFinderTests {

	@Test
	void a_reference_must_not_even_look_like_one() {
		assertThat(IdentityNumberFinder.couldBe("193604122387")).isTrue();
		assertThat(IdentityNumberFinder.couldBe("BESLUT-2026-000123")).isFalse();
	}

	@Test
	void a_uuid_is_a_reference_whatever_its_digits() {
		assertThat(IdentityNumberFinder.couldBe("19360412-2387-4c01-9d52-0b8e6f1f7a11")).isFalse();
		assertThat(IdentityNumberFinder.couldBe("19360412-2387-4c01")).isTrue();
	}

}
