package se.carecontact.contact.platform.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Violation;
import se.carecontact.schemas.CareHeaders;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the service's one error body: problem+json (RFC 9457) with a stable {@code code}
 * and the {@code violations}. {@code instance} names the request by its id and not by its
 * address, since an address may hold what was mistyped.
 */
@Component
public class Problems {

	private final JsonMapper json;

	Problems(JsonMapper json) {
		this.json = json;
	}

	/** A refusal as its problem. */
	public static ProblemDetail of(Refused refused) {
		String detail = (refused.getMessage() != null) ? refused.getMessage() : "";
		return switch (refused.reason()) {
			case INVALID_INPUT -> of(HttpStatus.BAD_REQUEST, "invalid-input", detail, refused.violations());
			case RULE_BROKEN -> of(HttpStatus.UNPROCESSABLE_CONTENT, "rule-broken", detail, refused.violations());
			case CONFLICT -> of(HttpStatus.CONFLICT, "conflict", detail, refused.violations());
			case NOT_FOUND -> of(HttpStatus.NOT_FOUND, "not-found", detail, refused.violations());
			case FORBIDDEN -> of(HttpStatus.FORBIDDEN, "forbidden", detail, refused.violations());
			case STALE -> of(HttpStatus.PRECONDITION_FAILED, "stale-version", detail, refused.violations());
			case VERSION_REQUIRED ->
				of(HttpStatus.PRECONDITION_REQUIRED, "version-required", detail, refused.violations());
		};
	}

	/** A problem without violations. */
	public static ProblemDetail of(HttpStatus status, String code, String detail) {
		return of(status, code, detail, List.of());
	}

	/** A problem. */
	public static ProblemDetail of(HttpStatus status, String code, String detail, List<Violation> violations) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:care-contact:problem:" + code));
		problem.setTitle(status.getReasonPhrase());
		problem.setProperty("code", code);
		problem.setProperty("violations", violations);
		String requestId = MDC.get(CareHeaders.CAUSATION_ID);
		if (requestId != null) {
			problem.setInstance(URI.create("urn:uuid:" + requestId));
		}
		return problem;
	}

	/** Writes a problem from a filter, where no handler is reached. */
	public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
		response.setStatus(problem.getStatus());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		byte[] body = this.json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
