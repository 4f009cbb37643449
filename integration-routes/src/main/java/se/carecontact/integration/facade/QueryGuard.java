package se.carecontact.integration.facade;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Refuses whatever could put an identity number in a URL, whether or not it is one: a
 * search in the URL, with GET or POST, and a path with a number in it. URLs end up in
 * others' logs, so the caller is told at the first try, not only when it hits.
 */
@Interceptor
class QueryGuard {

	/** What may stand in a URL: it shapes the answer, and is about nobody. */
	static final Set<String> OF_THE_ANSWER = Set.of("_format", "_pretty");

	private static final String HOW_TO_ASK = "No identity number may stand in a URL. Search with POST /fhir/CareTeam/_search and the criteria in the body (application/x-www-form-urlencoded).";

	private static final Pattern NUMBER = Pattern.compile("(\\d{2})?\\d{6}[-+]?[0-9A-Za-z]{4}");

	/**
	 * Answers by itself instead of throwing, since the server logs what an interceptor
	 * throws as an error of its own.
	 * @return whether the request may go on
	 */
	@Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
	public boolean isWithoutNumbers(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (isHarmless(request.getQueryString()) && !namesANumber(request.getRequestURI())) {
			return true;
		}
		OperationOutcome outcome = new OperationOutcome();
		outcome.addIssue()
			.setSeverity(OperationOutcome.IssueSeverity.ERROR)
			.setCode(OperationOutcome.IssueType.NOTSUPPORTED)
			.setDiagnostics(HOW_TO_ASK);
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		response.setContentType(Constants.CT_FHIR_JSON_NEW);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().write(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(outcome));
		return false;
	}

	private static boolean isHarmless(@Nullable String query) {
		if (query == null) {
			return true;
		}
		for (String pair : query.split("&")) {
			int equals = pair.indexOf('=');
			String name = (equals < 0) ? pair : pair.substring(0, equals);
			if (!name.isEmpty() && !OF_THE_ANSWER.contains(name)) {
				return false;
			}
		}
		return true;
	}

	private static boolean namesANumber(String path) {
		for (String segment : URLDecoder.decode(path, StandardCharsets.UTF_8).split("/")) {
			if (NUMBER.matcher(segment).matches()) {
				return true;
			}
		}
		return false;
	}

}
