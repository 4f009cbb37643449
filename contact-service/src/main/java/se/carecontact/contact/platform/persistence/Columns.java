package se.carecontact.contact.platform.persistence;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Many rows as one array for each column, for {@code unnest}: so one statement writes
 * them, however many they are.
 */
public final class Columns {

	private Columns() {
	}

	/** A column of ids. */
	public static <T> UUID[] ids(Collection<T> rows, Function<? super T, UUID> value) {
		return rows.stream().map(value).toArray(UUID[]::new);
	}

	/**
	 * A column as text, which the statement casts to the column's type; null stays null.
	 */
	public static <T> @Nullable String[] texts(Collection<T> rows,
			Function<? super T, ? extends @Nullable Object> value) {
		@Nullable String[] column = new String[rows.size()];
		int index = 0;
		for (T row : rows) {
			Object each = value.apply(row);
			column[index++] = (each != null) ? each.toString() : null;
		}
		return column;
	}

}
