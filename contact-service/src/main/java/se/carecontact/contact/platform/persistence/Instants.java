package se.carecontact.contact.platform.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Instants in columns of {@code timestamptz}, for which the driver wants an offset. */
public final class Instants {

	private Instants() {
	}

	/** As a parameter; null stays null. */
	public static @Nullable OffsetDateTime toColumn(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	/** From a column that may be null. */
	public static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	/** From a column that is never null. */
	public static Instant required(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(optional(row, column));
	}

}
