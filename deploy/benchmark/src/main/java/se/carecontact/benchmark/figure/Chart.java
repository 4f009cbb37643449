package se.carecontact.benchmark.figure;

import java.util.List;
import java.util.Locale;

/**
 * A picture of an outcome: SVG that stands by itself, without scripts or fonts of its
 * own.
 */
public sealed interface Chart permits Bars, Curves {

	/** What is told apart by colour, in this order. */
	List<String> COLOURS = List.of("#1f6f8b", "#d1723a", "#5a8f4c", "#8a5a9e", "#a33b3b", "#6b6b6b", "#b8962e");

	/** The whole picture. */
	String svg();

	/** A line of text, with what XML keeps for itself written otherwise. */
	static String text(double x, double y, String anchor, String words) {
		String escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
		return String.format(Locale.ROOT, "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>%n", x, y, anchor,
				escaped);
	}

	static String line(double x1, double y1, double x2, double y2, String colour) {
		return String.format(Locale.ROOT,
				"<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s' stroke-width='1.5'/>%n", x1, y1, x2, y2,
				colour);
	}

	static String colour(int number) {
		return COLOURS.get(number % COLOURS.size());
	}

	/** The picture's frame: its size, its ground and its title. */
	static String framed(int width, int height, String title, String inside) {
		return """
				<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 %d %d' \
				font-family='sans-serif' font-size='13' fill='#222'>
				<rect width='%d' height='%d' fill='#fff'/>
				""".formatted(width, height, width, height, width, height) + text(12, 24, "start", title) + inside
				+ "</svg>\n";
	}

	/** The next of 1, 2, 5, 10, 20 and so on that is no smaller. */
	static double roundUp(double most) {
		if (!(most > 0)) {
			return 1;
		}
		double power = Math.pow(10, Math.floor(Math.log10(most)));
		for (double step : new double[] { 1, 2, 5 }) {
			if (step * power >= most) {
				return step * power;
			}
		}
		return 10 * power;
	}

}
