package se.carecontact.benchmark.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TableTests {

	private static final Outcome OUTCOME = new Outcome("waiting", "how long one waits",
			new Outcome.Columns("large", "small"),
			List.of(new Line("p99", "ms", 60, 20.25, Goal.atMost(50)),
					new Line("median", "ms", 1234.5, 1100, Goal.ratioAtMost(1.2)),
					new Line("done", "a second", 512, 900, Goal.atLeast(500)), Line.told("slowest", "ms", 3.14159, 0)),
			List.of("Timed by a clock."), Map.of("large", List.of(1.5, 2.5)));

	@Test
	void a_row_tells_both_figures_their_ratio_the_goal_and_whether_it_is_met() {
		assertThat(Table.of(OUTCOME)).isEqualTo("""
				waiting: how long one waits
				                  large         small  ratio  goal
				  p99           60.0 ms       20.3 ms   2.96  ≤ 50 ms         missed
				  median       1 235 ms      1 100 ms   1.12  ratio ≤ 1.2     met
				  done     512 a second  900 a second   0.57  ≥ 500 a second  met
				  slowest       3.14 ms       0.00 ms      –
				  - Timed by a clock.
				""");
	}

	@Test
	void a_goal_for_both_figures_is_missed_where_either_misses_it() {
		assertThat(new Line("p99", "ms", 10, 51, Goal.atMost(50)).isMissed()).isTrue();
		assertThat(new Line("pace", "", 600, 499, Goal.atLeast(500)).isMissed()).isTrue();
		assertThat(new Line("p99", "ms", 50, 50, Goal.atMost(50)).isMissed()).isFalse();
	}

	@Test
	void a_figure_that_could_not_be_had_meets_no_goal() {
		assertThat(new Line("memory", "MiB", Double.NaN, 100, Goal.ratioAtMost(1.2)).isMissed()).isTrue();
	}

	@Test
	void only_what_has_a_goal_can_be_missed() {
		assertThat(OUTCOME.missed()).extracting(Line::what).containsExactly("p99");
	}

	@Test
	void the_result_file_holds_the_same_with_every_value(@TempDir Path folder) throws IOException {
		Circumstances circumstances = new Circumstances("abc123", Machine.here(), List.of("-Xmx256m"), false,
				Instant.parse("2026-11-22T22:00:00Z"), 75, 0.5, 2.5);
		Path file = ResultFile.write(folder.resolve("results"), OUTCOME, circumstances);
		assertThat(file).hasFileName("waiting.json");
		JsonNode result = JsonMapper.shared().readTree(file);
		assertThat(result.at("/circumstances/commit").asString()).isEqualTo("abc123");
		assertThat(result.at("/circumstances/machine/cores").asInt()).isPositive();
		assertThat(result.at("/lines/0/met").asBoolean()).isFalse();
		assertThat(result.at("/lines/0/ratio").asDouble()).isBetween(2.96, 2.97);
		assertThat(result.at("/lines/3/goal").isNull()).isTrue();
		assertThat(result.at("/lines/3/ratio").isNull()).isTrue();
		assertThat(result.at("/series/large/1").asDouble()).isEqualTo(2.5);
	}

	@Test
	void the_circumstances_tell_commit_machine_and_load() {
		String told = new Circumstances("abc123+", new Machine(2, "Some CPU", 24_000, "Linux 6", "25"),
				List.of("-Xmx256m", "-XX:+UseSerialGC"), true, Instant.EPOCH, 75, 0.5, 12.25)
			.inWords();
		assertThat(told).contains("commit abc123+", "2 cores", "24000 MiB", "-Xmx256m -XX:+UseSerialGC", "0.50 before",
				"12.3 after", "QUICK");
	}

}
