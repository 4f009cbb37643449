package se.carecontact.benchmark.figure;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A bar for each that was measured: the median, and a thin line from the least to the
 * most.
 *
 * @param title what is shown, with its unit
 * @param bars from above to below
 * @param goal where a line shows what is to be reached; null for none
 */
public record Bars(String title, List<Bar> bars, @Nullable Double goal) implements Chart {

	private static final int WIDTH = 760;

	private static final int LEFT = 250;

	private static final int RIGHT = 90;

	private static final int TOP = 40;

	private static final int EACH = 30;

	public Bars {
		bars = List.copyOf(bars);
	}

	@Override
	public String svg() {
		double most = this.bars.stream().mapToDouble(Bar::high).filter(Double::isFinite).max().orElse(1);
		double scale = (WIDTH - LEFT - RIGHT) / Math.max(most, (this.goal != null) ? this.goal : 0);
		int bottom = TOP + EACH * this.bars.size();
		StringBuilder inside = new StringBuilder();
		for (int at = 0; at < this.bars.size(); at++) {
			inside.append(bar(this.bars.get(at), TOP + at * EACH, scale));
		}
		if (this.goal != null) {
			double x = LEFT + this.goal * scale;
			inside.append(Chart.line(x, TOP - 4, x, bottom, "#222"));
			inside.append(Chart.text(x, bottom + 16, "middle", "goal " + Numbers.plain(this.goal)));
		}
		return Chart.framed(WIDTH, bottom + 28, this.title, inside.toString());
	}

	private static String bar(Bar bar, double y, double scale) {
		double middle = y + EACH / 2.0;
		String drawn = String.format(Locale.ROOT, "<rect x='%d' y='%.1f' width='%.1f' height='%d' fill='%s'/>%n", LEFT,
				y + 5, bar.middle() * scale, EACH - 10, Chart.colour(bar.colour()));
		return Chart.text(LEFT - 8, middle + 4, "end", bar.name()) + drawn
				+ Chart.line(LEFT + bar.low() * scale, middle, LEFT + bar.high() * scale, middle, "#222")
				+ Chart.text(LEFT + Math.max(bar.middle(), bar.high()) * scale + 6, middle + 4, "start",
						Numbers.figure(bar.middle()));
	}

	/**
	 * One bar.
	 *
	 * @param name what it is of
	 * @param colour which of the colours; those alike belong together
	 * @param low the least measured
	 * @param middle the median
	 * @param high the most
	 */
	public record Bar(String name, int colour, double low, double middle, double high) {

		/** Of all that was measured of one thing. */
		public static Bar of(String name, int colour, Sample sample) {
			return new Bar(name, colour, sample.min(), sample.median(), sample.max());
		}

	}

}
