package se.carecontact.contact.print.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What is put into a template's holes. */
final class Values {

	private final Map<String, String> texts = new HashMap<>();

	private final Map<String, List<Values>> rows = new HashMap<>();

	/** A text; null is none, and so is a blank one. */
	Values with(String key, @Nullable Object text) {
		if (text != null && !text.toString().isBlank()) {
			this.texts.put(key, text.toString());
		}
		return this;
	}

	/** Rows; the template has something else to say where there are none. */
	Values with(String key, Stream<Values> several) {
		List<Values> list = several.toList();
		this.rows.put(key, list);
		return list.isEmpty() ? this : with("any-" + key, "yes");
	}

	boolean has(String key) {
		return this.texts.containsKey(key);
	}

	String text(String key) {
		return Objects.requireNonNull(this.texts.get(key), key);
	}

	List<Values> rows(String key) {
		return Objects.requireNonNull(this.rows.get(key), key);
	}

}
