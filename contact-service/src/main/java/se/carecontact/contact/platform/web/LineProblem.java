package se.carecontact.contact.platform.web;

import java.util.List;
import java.util.Objects;

import org.springframework.http.ProblemDetail;
import se.carecontact.contact.platform.Outages;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Violation;

/**
 * Why one line of a streamed body was refused: what problem+json would have told, had the
 * line been a request of its own.
 *
 * @param code the problem's stable code
 * @param violations what is wrong, never holding what was sent
 */
public record LineProblem(String code, List<Violation> violations) {

	public LineProblem {
		violations = List.copyOf(violations);
	}

	/** A refusal by a rule. */
	public static LineProblem of(Refused refused) {
		return of(Problems.of(refused));
	}

	static LineProblem of(ProblemDetail problem) {
		Object violations = Objects.requireNonNull(problem.getProperties()).get("violations");
		List<Violation> told = (violations instanceof List<?> list) ? list.stream().map(Violation.class::cast).toList()
				: List.of();
		return new LineProblem(String.valueOf(problem.getProperties().get("code")), told);
	}

	/**
	 * The service's own trouble, which ends the stream.
	 * @param remedy what the sender does
	 */
	public static LineProblem of(RuntimeException trouble, String remedy) {
		return of(Outages.isOutage(trouble) ? "try-again" : "internal", "sent-again",
				"The service can't go on now. " + remedy);
	}

	/** A problem of the line as a whole. */
	public static LineProblem of(String code, String rule, String message) {
		return new LineProblem(code, List.of(new Violation("", rule, message)));
	}

}
