package se.carecontact.contact.platform;

import java.util.List;

/**
 * A request refused for a reason in human words. Nothing was changed and nothing
 * published: the running transaction rolls back. Broken technology is never a
 * {@code Refused}.
 */
public final class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Reason reason;

	private final transient List<Violation> violations;

	private Refused(Reason reason, String message, List<Violation> violations) {
		super(message);
		this.reason = reason;
		this.violations = List.copyOf(violations);
	}

	/** Input that can never be right, whatever the state. */
	public static Refused invalid(List<Violation> violations) {
		return new Refused(Reason.INVALID_INPUT, "The request has fields that break a rule of their form.", violations);
	}

	/** One field that can never be right, whatever the state. */
	public static Refused invalid(String field, String rule, String message) {
		return invalid(List.of(new Violation(field, rule, message)));
	}

	/** Well-formed input that a rule of home care refuses. */
	public static Refused rule(String field, String rule, String message) {
		return new Refused(Reason.RULE_BROKEN, message, List.of(new Violation(field, rule, message)));
	}

	/** Well-formed input that rules of home care refuse, each told. */
	public static Refused rules(String message, List<Violation> violations) {
		return new Refused(Reason.RULE_BROKEN, message, violations);
	}

	/** The state does not allow it now. */
	public static Refused conflict(String rule, String message) {
		return new Refused(Reason.CONFLICT, message, List.of(new Violation("", rule, message)));
	}

	/** There is no such thing, or the caller may not know that there is. */
	public static Refused notFound(String field, String message) {
		return new Refused(Reason.NOT_FOUND, message, List.of(new Violation(field, "exists", message)));
	}

	/** The caller's role, municipality or unit may not. */
	public static Refused forbidden(String rule, String message) {
		return new Refused(Reason.FORBIDDEN, message, List.of(new Violation("", rule, message)));
	}

	/** The caller builds on an old version. */
	public static Refused stale() {
		return new Refused(Reason.STALE, "It was changed by someone else. Read it again and repeat.",
				List.of(new Violation("If-Match", "current-version", "Not the current version.")));
	}

	/** The caller builds on facts that have changed, each told. */
	public static Refused stale(String message, List<Violation> changed) {
		return new Refused(Reason.STALE, message, changed);
	}

	/** The caller must say which version it builds on. */
	public static Refused versionMissing() {
		return new Refused(Reason.VERSION_REQUIRED, "Send If-Match with the ETag last read.",
				List.of(new Violation("If-Match", "required", "Must be there.")));
	}

	public Reason reason() {
		return this.reason;
	}

	public List<Violation> violations() {
		return this.violations;
	}

	/** What kind of refusal it is; each has its own HTTP status and stable code. */
	public enum Reason {

		INVALID_INPUT, RULE_BROKEN, CONFLICT, NOT_FOUND, FORBIDDEN, STALE, VERSION_REQUIRED

	}

}
