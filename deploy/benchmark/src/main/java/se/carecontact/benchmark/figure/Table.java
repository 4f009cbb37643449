package se.carecontact.benchmark.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * An outcome as people read it: a row per line, columns as wide as what stands in them.
 */
public final class Table {

	private static final String GAP = "  ";

	private Table() {
	}

	/** The outcome's title, its rows and its notes, each line ended. */
	public static String of(Outcome outcome) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("", outcome.columns().first(), outcome.columns().second(), "ratio", "goal", ""));
		outcome.lines().forEach((line) -> rows.add(cells(line)));
		int[] widths = widths(rows);
		StringBuilder text = new StringBuilder(outcome.name()).append(": ").append(outcome.title()).append('\n');
		rows.forEach((row) -> text.append(text(row, widths)).append('\n'));
		outcome.notes().forEach((note) -> text.append("  - ").append(note).append('\n'));
		outcome.broken().forEach((broken) -> text.append("  BROKEN: ").append(broken).append('\n'));
		return text.toString();
	}

	private static List<String> cells(Line line) {
		String unit = line.unit().isEmpty() ? "" : " " + line.unit();
		Goal goal = line.goal();
		return List.of(line.what(), Numbers.figure(line.first()) + unit, Numbers.figure(line.second()) + unit,
				Numbers.figure(line.ratio()), (goal != null) ? goal.inWords(line.unit()) : "", line.verdict());
	}

	private static int[] widths(List<List<String>> rows) {
		int[] widths = new int[rows.getFirst().size()];
		for (List<String> row : rows) {
			for (int column = 0; column < widths.length; column++) {
				widths[column] = Math.max(widths[column], row.get(column).length());
			}
		}
		return widths;
	}

	/** Figures stand to the right, words to the left. */
	private static String text(List<String> row, int[] widths) {
		StringBuilder text = new StringBuilder("  ");
		for (int column = 0; column < widths.length; column++) {
			String fill = " ".repeat(widths[column] - row.get(column).length());
			boolean figure = column >= 1 && column <= 3;
			text.append(figure ? fill + row.get(column) : row.get(column) + fill).append(GAP);
		}
		return text.toString().stripTrailing();
	}

}
