package se.carecontact.benchmark.figure;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

class ChartTests {

	@Test
	void a_bar_is_as_long_as_its_median_and_its_line_spans_what_was_measured() throws Exception {
		Document picture = read(
				new Bars("A < B & C, a second", List.of(Bars.Bar.of("ours", 0, Sample.of(List.of(50.0, 100.0, 200.0))),
						new Bars.Bar("theirs", 1, 0, 50, 60)), 150.0));
		assertThat(widthOfBar(picture, 0) / widthOfBar(picture, 1)).isEqualTo(2);
		Element spread = (Element) picture.getElementsByTagName("line").item(0);
		double length = Double.parseDouble(spread.getAttribute("x2")) - Double.parseDouble(spread.getAttribute("x1"));
		assertThat(length / widthOfBar(picture, 0)).isBetween(1.49, 1.51);
		assertThat(picture.getDocumentElement().getTextContent()).contains("A < B & C, a second", "ours", "100",
				"goal 150");
	}

	@Test
	void a_goal_that_was_reckoned_is_told_without_its_decimals() throws Exception {
		Document picture = read(new Bars("a second", List.of(new Bars.Bar("ours", 0, 0, 50, 60)), 2791.239351414896));
		assertThat(picture.getDocumentElement().getTextContent()).contains("goal 2 791").doesNotContain("2791.2");
	}

	@Test
	void a_curve_has_each_of_its_points_in_their_order() throws Exception {
		Document picture = read(new Curves("sent", "s", List
			.of(new Curves.Curve("a second", List.of(List.of(0.0, 0.0), List.of(1.0, 400.0), List.of(2.0, 500.0)))),
				500.0));
		Element curve = (Element) picture.getElementsByTagName("polyline").item(0);
		assertThat(curve.getAttribute("points").split(" ")).hasSize(3);
		assertThat(curve.getAttribute("points")).startsWith("70.0,322.0").endsWith("730.0,62.0");
	}

	@Test
	void an_axis_ends_at_a_round_number() {
		assertThat(List.of(Chart.roundUp(0.7), Chart.roundUp(1), Chart.roundUp(230), Chart.roundUp(501)))
			.containsExactly(1.0, 1.0, 500.0, 1000.0);
	}

	private static double widthOfBar(Document picture, int number) {
		// The first is the ground.
		return Double
			.parseDouble(((Element) picture.getElementsByTagName("rect").item(number + 1)).getAttribute("width"));
	}

	private static Document read(Chart chart) throws Exception {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(chart.svg().getBytes(StandardCharsets.UTF_8)));
	}

}
