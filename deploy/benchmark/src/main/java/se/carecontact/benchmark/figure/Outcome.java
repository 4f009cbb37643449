package se.carecontact.benchmark.figure;

import java.util.List;
import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param name the benchmark
 * @param title what it measures, in a line
 * @param columns what the two figures of each line are of
 * @param lines the figures
 * @param notes how they were measured, and what a reader must know
 * @param series every value measured, by its name, for whoever reckons further
 */
public record Outcome(String name, String title, Columns columns, List<Line> lines, List<String> notes,
		Map<String, ? extends List<?>> series) {

	public Outcome {
		lines = List.copyOf(lines);
		notes = List.copyOf(notes);
		series = Map.copyOf(series);
	}

	/** The lines whose goal is missed. */
	public List<Line> missed() {
		return this.lines.stream().filter(Line::isMissed).toList();
	}

	/**
	 * What the two figures of each line are of.
	 *
	 * @param first such as the large unit
	 * @param second such as the small one
	 */
	public record Columns(String first, String second) {
	}

}
