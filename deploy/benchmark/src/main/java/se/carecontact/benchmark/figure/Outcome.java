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
 * @param charts pictures of it
 * @param broken each promise that did not hold, in a sentence: unlike a missed goal, a
 * fault
 */
public record Outcome(String name, String title, Columns columns, List<Line> lines, List<String> notes,
		Map<String, ? extends List<?>> series, List<Chart> charts, List<String> broken) {

	public Outcome {
		lines = List.copyOf(lines);
		notes = List.copyOf(notes);
		series = Map.copyOf(series);
		charts = List.copyOf(charts);
		broken = List.copyOf(broken);
	}

	/** Without a picture. */
	public Outcome(String name, String title, Columns columns, List<Line> lines, List<String> notes,
			Map<String, ? extends List<?>> series) {
		this(name, title, columns, lines, notes, series, List.of(), List.of());
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
