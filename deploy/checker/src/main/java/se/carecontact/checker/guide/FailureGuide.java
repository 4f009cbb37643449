package se.carecontact.checker.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.carecontact.checker.fault.FaultKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * FAILURES.md: what each fault does to new work and to work in flight, how it recovers,
 * and what was measured of it in the runs whose last lines are kept.
 */
public final class FailureGuide {

	private final Map<FaultKind, Said> said = Said.ofAll();

	private final List<JsonNode> runs;

	private FailureGuide(List<JsonNode> runs) {
		this.runs = runs;
	}

	/**
	 * Of all runs kept in a folder, in the order of their names.
	 * @param results a file of one line of JSON for each run
	 */
	public static FailureGuide of(Path results) {
		try (Stream<Path> files = Files.list(results)) {
			List<JsonNode> runs = new ArrayList<>();
			for (Path file : files.filter((each) -> each.toString().endsWith(".json")).sorted().toList()) {
				runs.add(JsonMapper.shared().readTree(Files.readString(file)));
			}
			return new FailureGuide(runs);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The guide, as Markdown. */
	public String markdown() {
		StringBuilder text = new StringBuilder("""
				# What happens when something fails

				Written by `deploy/checker/run --guide` from runs of the checker, whose last lines are kept in
				`deploy/checker/results`: change the words in the checker's `guide.txt`, and the figures by a run. Loss
				and doubles are those of all runs; in most of them faults of several kinds struck beside each other.
				Times are those of runs in which each fault struck alone: *recovered* is the time from a fault's end
				until the last delivery of what happened during it had arrived, *slowest* the longest that any of
				these took, from its commit on.

				## The runs

				""");
		table(text,
				List.of("seed", "minutes", "events", "deliveries", "faults", "lost", "reordered", "doubled",
						"without consent", "over the pace", "asked again", "repeated on Kafka", "repeated on the wire"),
				this.runs.stream().map(FailureGuide::run).toList());
		text.append("\nHow long an absence took to come to the planner, p99 in milliseconds:\n\n");
		table(text, List.of("seed", "calm", "other partners down", "every fault"),
				this.runs.stream().map(FailureGuide::latencies).toList());
		for (FaultKind.Component component : FaultKind.Component.values()) {
			text.append("\n## ").append(heading(component)).append('\n');
			Arrays.stream(FaultKind.values())
				.filter((kind) -> kind.component() == component)
				.forEach((kind) -> section(text, kind));
		}
		return text.toString();
	}

	private static String heading(FaultKind.Component component) {
		String title = component.toString();
		return Character.toUpperCase(title.charAt(0)) + title.substring(1);
	}

	private void section(StringBuilder text, FaultKind kind) {
		Said words = Objects.requireNonNull(this.said.get(kind));
		text.append("\n### ").append(kind).append("\n\n");
		text.append("- **New work:** ").append(words.newWork()).append('\n');
		text.append("- **In flight:** ").append(words.inFlight()).append('\n');
		text.append("- **Recovers:** ").append(words.recovers()).append('\n');
		text.append("- **Measured:** ").append(measured(kind)).append('\n');
	}

	private String measured(FaultKind kind) {
		List<JsonNode> own = this.runs.stream()
			.map((run) -> run.path("aftermath").path(kind.toString()))
			.filter((found) -> !found.isMissingNode())
			.toList();
		int struck = sum(own, "struck");
		if (struck == 0) {
			return "not in these runs.";
		}
		if (sum(own, "deliveries") == 0) {
			return "struck %d times; nothing that happened meanwhile had to be delivered.".formatted(struck);
		}
		return "struck %d times, %d deliveries meanwhile, %d lost, %d doubled%s.".formatted(struck,
				sum(own, "deliveries"), sum(own, "lost"), sum(own, "doubled"), times(kind));
	}

	private String times(FaultKind kind) {
		List<JsonNode> alone = this.runs.stream()
			.filter((run) -> run.path("alone").asBoolean(false))
			.map((run) -> run.path("aftermath").path(kind.toString()))
			.filter((found) -> found.path("deliveries").asInt() > 0)
			.toList();
		return alone.isEmpty() ? "" : "; alone: recovered within %.1f s, slowest %.1f s"
			.formatted(longest(alone, "recoverySeconds"), longest(alone, "slowestSeconds"));
	}

	private static double longest(List<JsonNode> found, String name) {
		return found.stream()
			.flatMap((each) -> each.path(name).valueStream())
			.mapToDouble(JsonNode::asDouble)
			.max()
			.orElse(0);
	}

	private static int sum(List<JsonNode> found, String name) {
		return found.stream().mapToInt((each) -> each.path(name).asInt()).sum();
	}

	private static List<String> run(JsonNode run) {
		int faults = run.path("faults").valueStream().mapToInt(JsonNode::asInt).sum();
		return Stream
			.of(JsonMapper.shared().valueToTree(named(run)), run.path("minutes"), run.path("events"),
					run.path("deliveries"), JsonMapper.shared().valueToTree(faults), run.path("lost"),
					run.path("reordered"), run.path("doubled"), run.path("unconsented"), run.path("pressed"),
					run.path("requestsAskedAgain"), run.path("repeatedOnKafka"), run.path("repeatedOnTheWire"))
			.map(JsonNode::asString)
			.toList();
	}

	private static String named(JsonNode run) {
		return run.path("seed").asString() + (run.path("alone").asBoolean(false) ? ", each alone" : "");
	}

	private static List<String> latencies(JsonNode run) {
		JsonNode p99 = run.path("absenceP99Millis");
		return List.of(named(run), p99.path("calm").asString("–"), p99.path("other-partners-down").asString("–"),
				p99.path("every-fault").asString("–"));
	}

	private static void table(StringBuilder text, List<String> head, List<List<String>> rows) {
		text.append("| ").append(String.join(" | ", head)).append(" |\n|");
		text.append(head.stream().map((each) -> " ---: |").collect(Collectors.joining())).append('\n');
		rows.forEach((row) -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
	}

}
