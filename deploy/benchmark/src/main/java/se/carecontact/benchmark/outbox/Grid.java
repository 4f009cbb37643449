package se.carecontact.benchmark.outbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.benchmark.figure.Sample;
import se.carecontact.benchmark.outbox.Figures.Judgement;

/**
 * All contenders side by side, a line for each thing: the median, and from where to
 * where.
 */
final class Grid {

	private Grid() {
	}

	/** A table in Markdown, which reads as plain text too. */
	static String of(Figures figures) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(row("", (contender) -> contender.title()));
		for (Thing thing : Thing.values()) {
			rows.add(row(thing.inWords(), (contender) -> cell(figures, contender, thing)));
		}
		rows.add(row("order kept per key", (contender) -> order(figures.judgement(contender))));
		rows.add(row("lost, repeated", (contender) -> faults(figures.judgement(contender))));
		return text(rows);
	}

	private static List<String> row(String name, Cell cell) {
		List<String> row = new ArrayList<>(List.of(name));
		for (Contender contender : Contender.present()) {
			row.add(cell.of(contender));
		}
		return row;
	}

	private static String cell(Figures figures, Contender contender, Thing thing) {
		List<Double> rounds = figures.rounds(contender, thing);
		if (rounds.isEmpty()) {
			return "";
		}
		@Nullable Sample sample = figures.sample(contender, thing);
		if (sample == null) {
			return "backlog grows";
		}
		String median = figure(sample.median()) + " " + thing.unit();
		return (sample.size() == 1) ? median
				: "%s (%s–%s)".formatted(median, figure(sample.min()), figure(sample.max()));
	}

	private static String order(Judgement judgement) {
		if (judgement.events() == 0) {
			return "";
		}
		return judgement.keepsOrder() ? "yes" : "NO: %d of %d".formatted(judgement.reordered(), judgement.events());
	}

	private static String faults(Judgement judgement) {
		return (judgement.events() == 0) ? "" : judgement.lost() + ", " + judgement.repeated();
	}

	private static String figure(double value) {
		return (value >= 100) ? "%,.0f".formatted(value).replace(',', ' ') : "%.1f".formatted(value).replace(',', '.');
	}

	private static String text(List<List<String>> rows) {
		int[] widths = new int[rows.getFirst().size()];
		rows.forEach((row) -> {
			for (int column = 0; column < widths.length; column++) {
				widths[column] = Math.max(widths[column], row.get(column).length());
			}
		});
		StringBuilder text = new StringBuilder(line(rows.getFirst(), widths));
		text.append(line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths));
		rows.stream().skip(1).forEach((row) -> text.append(line(row, widths)));
		return text.toString();
	}

	private static String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder("|");
		for (int column = 0; column < widths.length; column++) {
			line.append(' ')
				.append(row.get(column))
				.append(" ".repeat(widths[column] - row.get(column).length()))
				.append(" |");
		}
		return line.append('\n').toString();
	}

	/** What stands in a contender's column. */
	private interface Cell {

		String of(Contender contender);

	}

}
