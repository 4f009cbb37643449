package se.carecontact.local.story;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TestNumbersTests {

	@Test
	void the_check_digit_is_that_of_known_test_numbers() {
		assertThat(LongStream.range(0, 2190).mapToObj((play) -> TestNumbers.of(1936, play))).contains("193604122386");
		assertThat(LongStream.range(0, 2190).mapToObj((play) -> TestNumbers.of(1941, play))).contains("194109232399");
		assertThat(LongStream.range(0, 2190).mapToObj((play) -> TestNumbers.of(1929, play))).contains("192901179800");
	}

	@Test
	void no_two_plays_of_a_birth_year_share_a_number_and_all_are_of_the_test_series() {
		assertThat(LongStream.range(0, 2190).mapToObj((play) -> TestNumbers.of(1936, play)).toList())
			.doesNotHaveDuplicates()
			.allMatch((number) -> number.matches("1936\\d{4}(238|239|98[0-3])\\d"));
	}

	@Test
	void those_who_come_by_the_thousand_are_all_different_and_never_a_storys_people() {
		assertThat(LongStream.range(0, 20_000).mapToObj((index) -> TestNumbers.inBulk(1920, 1959, index)).toList())
			.doesNotHaveDuplicates()
			.allMatch((number) -> number.matches("19[2-5]\\d{5}92\\d\\d"));
	}

}
