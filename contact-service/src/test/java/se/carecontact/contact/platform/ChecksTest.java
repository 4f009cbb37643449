package se.carecontact.contact.platform;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChecksTest {

	@Test
	void every_uuid_is_a_reference() {
		assertThatCode(() -> {
			for (int i = 0; i < 100_000; i++) {
				new Checks().reference("visitId", UUID.randomUUID().toString()).orRefuse();
			}
			new Checks().reference("visitId", "19360412-2386-4A00-8000-AABBCCDDEEFF").orRefuse();
		}).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "193604122386", "19360412-2386", "360412-2386", "BESLUT-193604122386",
			"193604122386-4a00-8000-aabbccddeeff", "19360412-2386-4a00-8000-aabbccddeefg",
			"x9360412-2386-4a00-8000-aabb-360412-2386", "19360412-2386-4a00-8000-aabbccddeeff0",
			"urn:uuid:19360412-2386-4a00-8000-aabbccddeeff" })
	void a_number_hidden_in_any_other_reference_is_refused(String reference) {
		assertThatThrownBy(() -> new Checks().reference("decisionId", reference).orRefuse())
			.isInstanceOfSatisfying(Refused.class, (refused) -> assertThat(refused.violations())
				.anySatisfy((violation) -> assertThat(violation.rule()).isEqualTo("no-identity-number")));
	}

	@Test
	void an_unexpected_failure_is_told_without_its_messages() {
		Exception failure = new IllegalStateException("outer 193604122386",
				new IllegalArgumentException("Key (identity_number)=(193604122386) already exists"));
		assertThat(Faults.describe(failure))
			.startsWith("java.lang.IllegalStateException < java.lang.IllegalArgumentException at se.carecontact.")
			.doesNotContain("193604122386");
	}

}
