package se.carecontact.benchmark.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How something went on over time, or over another number.
 *
 * @param title what is shown, with its unit
 * @param across what the points are counted by, with its unit
 * @param curves each a line
 * @param goal where a line shows what is to be kept to; null for none
 */
public record Curves(String title, String across, List<Curve> curves, @Nullable Double goal) implements Chart {

	private static final int WIDTH = 760;

	private static final int LEFT = 70;

	private static final int TOP = 62;

	private static final int TALL = 260;

	private static final int WIDE = WIDTH - LEFT - 30;

	public Curves {
		curves = List.copyOf(curves);
	}

	@Override
	public String svg() {
		double mostX = most(0);
		double mostY = Chart.roundUp(Math.max(most(1), (this.goal != null) ? this.goal : 0));
		StringBuilder inside = new StringBuilder();
		for (int quarter = 0; quarter <= 4; quarter++) {
			double y = TOP + TALL - TALL * quarter / 4.0;
			double x = LEFT + WIDE * quarter / 4.0;
			inside.append(Chart.line(LEFT, y, LEFT + WIDE, y, "#ddd"))
				.append(Chart.text(LEFT - 6, y + 4, "end", Numbers.figure(mostY * quarter / 4)))
				.append(Chart.text(x, TOP + TALL + 18, "middle", Numbers.figure(mostX * quarter / 4)));
		}
		inside.append(Chart.text(LEFT + WIDE, TOP + TALL + 36, "end", this.across));
		if (this.goal != null) {
			double y = TOP + TALL - this.goal / mostY * TALL;
			inside.append(Chart.line(LEFT, y, LEFT + WIDE, y, "#222"));
		}
		for (int at = 0; at < this.curves.size(); at++) {
			Curve curve = this.curves.get(at);
			String points = curve.points()
				.stream()
				.map((point) -> String.format(Locale.ROOT, "%.1f,%.1f", LEFT + point.get(0) / mostX * WIDE,
						TOP + TALL - point.get(1) / mostY * TALL))
				.collect(Collectors.joining(" "));
			inside
				.append("<polyline fill='none' stroke-width='1.5' stroke='%s' points='%s'/>%n"
					.formatted(Chart.colour(at), points))
				.append(Chart.line(LEFT + 180 * at, 42, LEFT + 180 * at + 18, 42, Chart.colour(at)))
				.append(Chart.text(LEFT + 180 * at + 24, 46, "start", curve.name()));
		}
		return Chart.framed(WIDTH, TOP + TALL + 46, this.title, inside.toString());
	}

	private double most(int coordinate) {
		return Math.max(1e-9,
				this.curves.stream()
					.flatMap((curve) -> curve.points().stream())
					.mapToDouble((point) -> point.get(coordinate))
					.filter(Double::isFinite)
					.max()
					.orElse(1));
	}

	/**
	 * One line.
	 *
	 * @param name what it is of
	 * @param points each a place across and a height, in their order
	 */
	public record Curve(String name, List<List<Double>> points) {
	}

}
