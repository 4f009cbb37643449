package se.carecontact.standins.partner;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of a JSON object strictly: a missing or malformed one is refused with
 * 400 and its name. Values are never repeated in the refusal.
 */
public final class Fields {

	private final JsonNode node;

	private final String prefix;

	Fields(JsonNode node, String prefix) {
		this.node = node;
		this.prefix = prefix;
	}

	/**
	 * @param name the field
	 * @return its text, not blank
	 */
	public String text(String name) {
		String text = textIfAny(name);
		if (text == null) {
			throw refusal(name, "is required");
		}
		return text;
	}

	/**
	 * @param name the field
	 * @return its text, or null where absent
	 */
	public @Nullable String textIfAny(String name) {
		JsonNode value = this.node.path(name);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		if (!value.isString() || value.stringValue().isBlank()) {
			throw refusal(name, "must be text");
		}
		return value.stringValue();
	}

	/**
	 * @param name the field
	 * @return its whole number
	 */
	public long number(String name) {
		JsonNode value = this.node.path(name);
		if (!value.isIntegralNumber() || !value.canConvertToLong()) {
			throw refusal(name, "must be a whole number");
		}
		return value.longValue();
	}

	/**
	 * @param name the field
	 * @return its whole number, or null where absent
	 */
	public @Nullable Long numberIfAny(String name) {
		return (this.node.path(name).isMissingNode() || this.node.path(name).isNull()) ? null
				: Long.valueOf(number(name));
	}

	/**
	 * @param name the field
	 * @return whether it is true
	 */
	public boolean flag(String name) {
		JsonNode value = this.node.path(name);
		if (!value.isBoolean()) {
			throw refusal(name, "must be true or false");
		}
		return value.booleanValue();
	}

	/**
	 * @param name the field
	 * @return whether it is true; false where absent
	 */
	public boolean flagIfAny(String name) {
		return !this.node.path(name).isMissingNode() && flag(name);
	}

	/**
	 * @param name the field
	 * @return its point in time
	 */
	public Instant instant(String name) {
		return parsed(name, text(name), "must be a date-time with an offset",
				(text) -> OffsetDateTime.parse(text).toInstant());
	}

	/**
	 * @param name the field
	 * @return its point in time, or null where absent
	 */
	public @Nullable Instant instantIfAny(String name) {
		return (textIfAny(name) != null) ? instant(name) : null;
	}

	/**
	 * @param name the field
	 * @return its day
	 */
	public LocalDate date(String name) {
		return parsed(name, text(name), "must be a date", LocalDate::parse);
	}

	/**
	 * @param name the field
	 * @return its day, or null where absent
	 */
	public @Nullable LocalDate dateIfAny(String name) {
		return (textIfAny(name) != null) ? date(name) : null;
	}

	/**
	 * @param name the field
	 * @return its UUID
	 */
	public UUID uuid(String name) {
		return parsed(name, text(name), "must be a UUID", UUID::fromString);
	}

	/**
	 * @param <E> the values
	 * @param name the field
	 * @param values the values allowed
	 * @return its value
	 */
	public <E extends Enum<E>> E oneOf(String name, Class<E> values) {
		return parsed(name, text(name), "has no such value", (text) -> Enum.valueOf(values, text));
	}

	/**
	 * @param name the field
	 * @return the object it holds
	 */
	public Fields object(String name) {
		Fields object = objectIfAny(name);
		if (object == null) {
			throw refusal(name, "is required");
		}
		return object;
	}

	/**
	 * @param name the field
	 * @return the object it holds, or null where absent
	 */
	public @Nullable Fields objectIfAny(String name) {
		JsonNode value = this.node.path(name);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		if (!value.isObject()) {
			throw refusal(name, "must be an object");
		}
		return new Fields(value, this.prefix + name + ".");
	}

	/**
	 * @param name the field at fault
	 * @param what what is wrong with it
	 * @return the refusal, to be thrown
	 */
	public Refusal refusal(String name, String what) {
		String field = this.prefix + name;
		return new Refusal(400, "INVALID_FIELD", field + " " + what, field);
	}

	private <T> T parsed(String name, String text, String what, Function<String, T> parser) {
		try {
			return parser.apply(text);
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			throw refusal(name, what);
		}
	}

}
