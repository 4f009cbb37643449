package se.carecontact.contact.platform.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import se.carecontact.contact.identity.IdentityNumberFinder;
import se.carecontact.contact.identity.InvalidIdentityNumber;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Tells what is wrong with a JSON body: where, which field, which rule; never what stood
 * there.
 */
final class JsonFaults {

	private JsonFaults() {
	}

	static ProblemDetail problemOf(HttpMessageNotReadableException ex) {
		if (find(ex, BodyTooLarge.class) != null) {
			return StatusProblems.of(HttpStatus.CONTENT_TOO_LARGE);
		}
		JacksonException fault = find(ex, JacksonException.class);
		return (fault != null) ? problemOf(fault, 0)
				: Problems.of(HttpStatus.BAD_REQUEST, "body-required", "A JSON body must be there.");
	}

	/**
	 * What is wrong with a JSON document.
	 * @param line the line that the document is in a streamed body; 0 where it is the
	 * whole body
	 */
	static ProblemDetail problemOf(JacksonException fault, long line) {
		String path = pathOf(fault);
		Refused refused = find(fault, Refused.class);
		if (refused != null) {
			return Problems
				.of(Refused.invalid(refused.violations().stream().map((found) -> found.within(path)).toList()));
		}
		InvalidIdentityNumber number = find(fault, InvalidIdentityNumber.class);
		if (number != null) {
			return invalid(path, "identity-number", String.valueOf(number.getMessage()));
		}
		return switch (fault) {
			case UnrecognizedPropertyException unknown -> Problems.of(HttpStatus.BAD_REQUEST, "unknown-field",
					"The body has a field that this address does not know.",
					List.of(new Violation(path, "known-field", "Is not a field here.")));
			case MismatchedInputException mismatch -> invalid(path, "format", formOf(mismatch));
			case StreamReadException broken -> malformed(broken, line);
			case DatabindException other -> invalid(path, "format", "Does not have the right form.");
			default -> malformed(fault, line);
		};
	}

	private static ProblemDetail malformed(JacksonException fault, long line) {
		TokenStreamLocation at = fault.getLocation();
		String where = (at == null) ? ""
				: " at line " + ((line > 0) ? line : at.getLineNr()) + ", column " + at.getColumnNr();
		String message = "The JSON can't be read" + where + ".";
		return Problems.of(HttpStatus.BAD_REQUEST, "malformed-json", message,
				List.of(new Violation("", "well-formed-json", message)));
	}

	private static ProblemDetail invalid(String path, String rule, String message) {
		return Problems.of(Refused.invalid(path, rule, message));
	}

	private static String formOf(MismatchedInputException mismatch) {
		Class<?> type = mismatch.getTargetType();
		if (type == null) {
			return "Does not have the right form.";
		}
		if (type.isEnum()) {
			return "Must be one of " + List.of(type.getEnumConstants()) + ".";
		}
		return switch (type.getSimpleName()) {
			case "LocalDate" -> "Must be a date such as 2026-11-23.";
			case "Instant" -> "Must be a time with zone such as 2026-11-23T08:00:00Z.";
			case "UUID" -> "Must be a UUID.";
			case "int", "Integer" -> "Must be a whole number.";
			case "boolean", "Boolean" -> "Must be true or false.";
			case "String" -> "Must be a text.";
			default -> "Does not have the right form.";
		};
	}

	/**
	 * Such as {@code services[0].code}; a name that may be someone's number is not
	 * repeated.
	 */
	private static String pathOf(JacksonException fault) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference step : fault.getPath()) {
			if (step.getPropertyName() == null) {
				path.append('[').append(step.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
			}
		}
		String shown = path.toString();
		return (shown.length() > 200 || IdentityNumberFinder.couldBe(shown)) ? "(not shown)" : shown;
	}

	private static <T> @Nullable T find(Throwable from, Class<T> type) {
		for (Throwable at = from; at != null; at = at.getCause()) {
			if (type.isInstance(at)) {
				return type.cast(at);
			}
		}
		return null;
	}

}
