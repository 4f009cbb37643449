package se.carecontact.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LauncherTests {

	private static final List<Benchmark> ALL = List.of(new SuggestionsBenchmark(), new DeadlinesBenchmark(),
			new BulkBenchmark());

	private static final List<String> NAMES = ALL.stream().map(Benchmark::name).toList();

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@ParameterizedTest
	@ValueSource(strings = { "bulks", "suggestions,bulk", "", "Bulk" })
	void an_unknown_name_is_answered_with_the_known_ones_and_exit_code_2(String name) {
		assertThat(run("suggestions", name)).isEqualTo(2);
		assertThat(text()).contains("There is no benchmark " + name, "suggestions, deadlines, bulk");
	}

	@Test
	void no_name_means_those_beside_limits_and_peers() {
		assertThat(Options.of(NAMES, "--quick"))
			.isEqualTo(new Options(List.of("outbox", "delivery", "absence"), true, false));
		assertThat(Options.of(NAMES).names()).containsExactly("outbox", "delivery", "absence");
	}

	@Test
	void an_unknown_option_ends_with_exit_code_2() {
		assertThat(run("bulk", "--fast")).isEqualTo(2);
		assertThat(text()).contains("Unknown option --fast");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h" })
	void help_tells_every_benchmark_and_option(String option) {
		assertThat(run("bulk", option)).isZero();
		assertThat(text()).contains(NAMES).contains("--quick", "--help", "all", "Exit code");
	}

	@Test
	void a_name_given_twice_is_run_once() {
		Options options = Options.of(NAMES, "bulk", "--quick", "bulk", "suggestions");
		assertThat(options.names()).containsExactly("bulk", "suggestions");
		assertThat(options.quick()).isTrue();
	}

	@Test
	void all_means_each() {
		assertThat(Options.of(NAMES, "all").names()).isEqualTo(NAMES);
		assertThat(Options.of(NAMES, "all").quick()).isFalse();
	}

	@Test
	void a_name_is_never_taken_for_an_option() {
		assertThatIllegalArgumentException().isThrownBy(() -> Options.of(NAMES, "-bulk"))
			.withMessage("Unknown option -bulk");
	}

	private int run(String... arguments) {
		return new Launcher(ALL, Path.of("nowhere"), new PrintStream(this.printed, true, StandardCharsets.UTF_8))
			.run(arguments);
	}

	private String text() {
		return this.printed.toString(StandardCharsets.UTF_8);
	}

}
