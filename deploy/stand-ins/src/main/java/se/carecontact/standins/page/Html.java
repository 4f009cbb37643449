package se.carecontact.standins.page;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Text that is safe to put in a page: made by escaping, or by joining such text. */
public final class Html {

	/** Nothing. */
	public static final Html NONE = new Html("");

	private final String markup;

	private Html(String markup) {
		this.markup = markup;
	}

	/**
	 * @param text any text, null shows as a dash
	 * @return the text, escaped
	 */
	public static Html text(@Nullable Object text) {
		if (text == null) {
			return new Html("–");
		}
		return new Html(text.toString()
			.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;"));
	}

	/**
	 * @param template markup written in this code base, with {@code %s} for each part
	 * @param parts what goes there: {@link Html} as it is, all else escaped
	 * @return the markup
	 */
	public static Html of(String template, @Nullable Object... parts) {
		Object[] safe = Arrays.stream(parts)
			.map((part) -> (part instanceof Html html) ? html.markup : text(part).markup)
			.toArray();
		return new Html(template.formatted(safe));
	}

	/**
	 * @param parts markup
	 * @return one after the other
	 */
	public static Html join(Iterable<Html> parts) {
		StringBuilder markup = new StringBuilder();
		parts.forEach((part) -> markup.append(part.markup));
		return new Html(markup.toString());
	}

	/**
	 * @param text any text with line breaks
	 * @return the text, escaped, a line break for each
	 */
	public static Html lines(String text) {
		return new Html(text.lines().map((line) -> text(line).markup).collect(Collectors.joining("<br>")));
	}

	@Override
	public String toString() {
		return this.markup;
	}

}
