package se.carecontact.benchmark;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import se.carecontact.benchmark.stage.TestNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DecisionsTests {

	@Test
	void every_index_has_a_test_number_of_its_own() {
		Set<String> numbers = new HashSet<>();
		for (int index = 0; index < 120_000; index++) {
			String number = TestNumbers.of(index);
			assertThat(number).matches("(19|20)\\d{6}98[0-3]\\d");
			numbers.add(number);
		}
		assertThat(numbers).hasSize(120_000);
		assertThatIllegalArgumentException().isThrownBy(() -> TestNumbers.of(120_000));
	}

	@Test
	void a_number_ends_with_its_check_digit() {
		for (int index = 0; index < 1000; index++) {
			String ten = TestNumbers.of(index * 117).substring(2);
			int sum = 0;
			for (int at = 0; at < 10; at++) {
				int weighed = (ten.charAt(at) - '0') * ((at % 2 == 0) ? 2 : 1);
				sum += weighed / 10 + weighed % 10;
			}
			assertThat(sum % 10).as(ten).isZero();
		}
	}

	@Test
	void a_line_is_one_decision_as_the_door_takes_it() {
		Decisions decisions = new Decisions(100, 50, "enhet");
		assertThat(decisions.line(7)).doesNotContain("\n").isEqualTo(decisions.line(7));
		JsonNode line = JsonMapper.shared().readTree(decisions.line(7));
		assertThat(line.get("decisionId").asString()).isEqualTo("BM-0000107");
		assertThat(line.at("/client/identityNumber").asString()).isEqualTo(TestNumbers.of(107));
		assertThat(line.get("unitId").asString()).isEqualTo("enhet");
		assertThat(line.get("services")).hasSize(2);
	}

}
