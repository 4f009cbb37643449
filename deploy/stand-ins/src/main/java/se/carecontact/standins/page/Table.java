package se.carecontact.standins.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A table with a caption and a header row, or a sentence where it has no rows. */
public final class Table {

	private final String caption;

	private final List<String> columns;

	private final List<Html> rows = new ArrayList<>();

	/**
	 * @param caption what the table shows
	 * @param columns the columns' names
	 */
	public Table(String caption, String... columns) {
		this.caption = caption;
		this.columns = List.of(columns);
	}

	/**
	 * @param cells one value per column: {@link Html} as it is, all else escaped
	 * @return this table
	 */
	public Table row(@Nullable Object... cells) {
		if (cells.length != this.columns.size()) {
			throw new IllegalArgumentException(
					"A row of %s must have %d cells".formatted(this.caption, this.columns.size()));
		}
		Stream<Html> row = Arrays.stream(cells).map((cell) -> Html.of("<td>%s</td>", cell));
		this.rows.add(Html.of("<tr>%s</tr>\n", Html.join(row.toList())));
		return this;
	}

	/**
	 * @param ifEmpty the sentence shown where there are no rows
	 * @return the table
	 */
	public Html orElse(String ifEmpty) {
		if (this.rows.isEmpty()) {
			return Html.of("<h2>%s</h2><p class=\"empty\">%s</p>\n", this.caption, ifEmpty);
		}
		List<Html> heads = this.columns.stream().map((name) -> Html.of("<th scope=\"col\">%s</th>", name)).toList();
		return Html.of("<table><caption>%s</caption><thead><tr>%s</tr></thead><tbody>\n%s</tbody></table>\n",
				this.caption, Html.join(heads), Html.join(this.rows));
	}

}
