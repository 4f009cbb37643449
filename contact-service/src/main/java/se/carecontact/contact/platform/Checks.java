package se.carecontact.contact.platform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.identity.IdentityNumberFinder;

/**
 * Collects all that is wrong with a request's fields, so that its sender is told
 * everything at once. Used in compact constructors; ends with {@link #orRefuse()}.
 */
public final class Checks {

	private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

	private final List<Violation> violations = new ArrayList<>();

	/** Must be there. */
	public Checks present(String field, @Nullable Object value) {
		return that(value != null, field, "required", "Must be there.");
	}

	/** Must be true; for a rule over several fields. */
	public Checks that(boolean holds, String field, String rule, String message) {
		if (!holds) {
			this.violations.add(new Violation(field, rule, message));
		}
		return this;
	}

	/** A required name or heading: one line, 1 to {@code max} characters. */
	public Checks line(String field, @Nullable String value, int max) {
		return present(field, value).optionalLine(field, value, max);
	}

	/** One line where there is any. */
	public Checks optionalLine(String field, @Nullable String value, int max) {
		return text(field, value, max, false);
	}

	/** A required text of several lines, 1 to {@code max} characters. */
	public Checks prose(String field, @Nullable String value, int max) {
		return present(field, value).optionalProse(field, value, max);
	}

	/** Several lines where there are any. */
	public Checks optionalProse(String field, @Nullable String value, int max) {
		return text(field, value, max, true);
	}

	/** A required reference from another system, fit to stand in addresses and logs. */
	public Checks reference(String field, @Nullable String value) {
		present(field, value);
		if (value != null) {
			that(REFERENCE.matcher(value).matches(), field, "reference",
					"Must be 1 to 64 letters, digits or . _ : - and begin with a letter or digit.");
			that(!IdentityNumberFinder.couldBe(value), field, "no-identity-number",
					"Must not look like an identity number: references stand in addresses and logs.");
		}
		return this;
	}

	/** A required date in a sensible century. */
	public Checks date(String field, @Nullable LocalDate value) {
		return present(field, value).optionalDate(field, value);
	}

	/** A date in a sensible century, where there is one. */
	public Checks optionalDate(String field, @Nullable LocalDate value) {
		return that(value == null || (!value.isBefore(EARLIEST) && value.isBefore(LATEST)), field, "possible-date",
				"Must lie between 1900 and 2199.");
	}

	/** A date not before another, where both are there. */
	public Checks notBefore(String field, @Nullable LocalDate value, String otherField, @Nullable LocalDate other) {
		return that(value == null || other == null || !value.isBefore(other), field, "not-before-" + otherField,
				"Must not be before " + otherField + ".");
	}

	/** A list with at most {@code max} entries, none of them null. */
	public Checks list(String field, @Nullable List<?> value, int max) {
		return present(field, value)
			.that(value == null || value.size() <= max, field, "max-entries", "Must have at most " + max + " entries.")
			.that(value == null || value.stream().allMatch((entry) -> entry != null), field, "required",
					"No entry may be null.");
	}

	/**
	 * Refuses if anything was wrong.
	 * @throws Refused with every violation
	 */
	public void orRefuse() {
		if (!this.violations.isEmpty()) {
			throw Refused.invalid(this.violations);
		}
	}

	private Checks text(String field, @Nullable String value, int max, boolean lines) {
		if (value == null) {
			return this;
		}
		return that(!value.isBlank(), field, "not-blank", "Must not be blank.")
			.that(value.length() <= max, field, "max-length", "Must have at most " + max + " characters.")
			.that(value.codePoints().allMatch((point) -> Characters.allowed(point, lines)), field, "printable",
					"Must not hold control characters" + (lines ? " other than line breaks and tabs." : "."))
			.that(!IdentityNumberFinder.standsIn(value), field, "no-identity-number",
					"Must not hold an identity number: texts leave in messages to others.");
	}

}
