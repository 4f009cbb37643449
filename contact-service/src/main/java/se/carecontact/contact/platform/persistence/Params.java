package se.carecontact.contact.platform.persistence;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.AbstractSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;

/**
 * Named parameters from a record's components, and from values that it does not hold or
 * that a column wants otherwise.
 */
public final class Params extends AbstractSqlParameterSource {

	private final SimplePropertySqlParameterSource components;

	private final Map<String, @Nullable Object> values = new HashMap<>();

	private Params(Object holder) {
		this.components = new SimplePropertySqlParameterSource(holder);
	}

	/** The record's components by their names. */
	public static Params of(Object holder) {
		return new Params(holder);
	}

	/** A value beside them, or in the stead of one of them. */
	public Params with(String name, @Nullable Object value) {
		this.values.put(name, value);
		return this;
	}

	@Override
	public boolean hasValue(String name) {
		return this.values.containsKey(name) || this.components.hasValue(name);
	}

	@Override
	public @Nullable Object getValue(String name) {
		return this.values.containsKey(name) ? this.values.get(name) : this.components.getValue(name);
	}

	@Override
	public int getSqlType(String name) {
		return this.values.containsKey(name) ? TYPE_UNKNOWN : this.components.getSqlType(name);
	}

}
