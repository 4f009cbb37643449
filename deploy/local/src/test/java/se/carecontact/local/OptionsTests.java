package se.carecontact.local;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OptionsTests {

	@Test
	void without_options_the_stack_just_runs() {
		assertThat(Options.of()).isEqualTo(new Options(null, false, false, null, Duration.ZERO, false, false));
	}

	@Test
	void all_options_can_be_given_in_any_order() {
		assertThat(Options.of("--exit", "--data", "/d", "--fresh", "--measure-idle", "30", "--play", "first-week"))
			.isEqualTo(new Options("first-week", true, true, Path.of("/d"), Duration.ofSeconds(30), false, false));
		assertThat(Options.of("--list").list()).isTrue();
		assertThat(Options.of("-h").help()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "--frsh, Unknown option --frsh", "first-week, Unknown option first-week",
			"--play, --play wants a value", "--data, --data wants a value",
			"--measure-idle 0, --measure-idle wants a number of seconds", "--play --exit, --play wants a value" })
	void what_cannot_be_understood_is_refused(String line, String said) {
		assertThatIllegalArgumentException().isThrownBy(() -> Options.of(line.split(" ", -1)))
			.withMessageContaining(said);
	}

	@Test
	void the_usage_names_every_option() {
		assertThat(Options.usage()).contains("--play", "--exit", "--fresh", "--data", "--measure-idle", "--list",
				"--help");
	}

}
