package se.carecontact.contact.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * The problem of a bare HTTP status, where the framework refused and no rule of ours was
 * asked.
 */
final class StatusProblems {

	private StatusProblems() {
	}

	static ProblemDetail of(HttpStatus status) {
		return switch (status) {
			case BAD_REQUEST -> Problems.of(status, "bad-request", "The request can't be understood.");
			case UNAUTHORIZED -> Problems.of(status, "unauthenticated", "A valid bearer token is needed.");
			case FORBIDDEN -> Problems.of(status, "forbidden", "The token's roles may not do this.");
			case NOT_FOUND -> Problems.of(status, "not-found", "There is nothing at this address.");
			case METHOD_NOT_ALLOWED ->
				Problems.of(status, "method-not-allowed", "This address does not know the method.");
			case NOT_ACCEPTABLE -> Problems.of(status, "not-acceptable", "Answers are application/json.");
			case UNSUPPORTED_MEDIA_TYPE ->
				Problems.of(status, "unsupported-media-type", "Bodies must be application/json.");
			case CONTENT_TOO_LARGE -> Problems.of(status, "body-too-large",
					"The body is larger than " + BodyLimitFilter.MAX_BYTES / 1024 + " KiB.");
			case SERVICE_UNAVAILABLE -> Problems.of(status, "try-again", "Not available now; try again.");
			default -> Problems.of(status, "http-" + status.value(), status.getReasonPhrase() + ".");
		};
	}

}
