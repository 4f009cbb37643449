package se.carecontact.contact.platform.web;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.carecontact.contact.platform.Faults;
import se.carecontact.contact.platform.Refused;
import se.carecontact.schemas.CareHeaders;

/**
 * Gives each request an id: the caller's X-Request-Id where it is a UUID, else a new one.
 * It is in the answer, in each log line, in a problem's {@code instance}, and is the
 * causation id of the events that follow. Also the last net: what fails in a filter
 * becomes problem+json here.
 */
@Component
@Order(FilterOrder.REQUEST_ID)
class RequestIdFilter extends OncePerRequestFilter {

	private static final Logger LOG = LoggerFactory.getLogger(RequestIdFilter.class);

	private static final String HEADER = "X-Request-Id";

	private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

	private final Problems problems;

	RequestIdFilter(Problems problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String given = ifLike(UUID_FORM, request.getHeader(HEADER));
		String id = (given != null) ? given : UUID.randomUUID().toString();
		String trace = ifLike(TRACEPARENT, request.getHeader(CareHeaders.TRACEPARENT));
		response.setHeader(HEADER, id);
		try (MDC.MDCCloseable requestId = MDC.putCloseable(CareHeaders.CAUSATION_ID, id);
				MDC.MDCCloseable traceparent = MDC.putCloseable(CareHeaders.TRACEPARENT, trace)) {
			answer(request, response, chain);
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (BodyTooLarge ex) {
			this.problems.write(response, StatusProblems.of(HttpStatus.CONTENT_TOO_LARGE));
		}
		catch (Refused ex) {
			this.problems.write(response, Problems.of(ex));
		}
		catch (ServletException | RuntimeException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			LOG.error("Unexpected failure before or after the handler: {}", Faults.describe(ex));
			this.problems.write(response, StatusProblems.of(HttpStatus.SERVICE_UNAVAILABLE));
		}
	}

	private static @Nullable String ifLike(Pattern pattern, @Nullable String value) {
		return (value != null && pattern.matcher(value).matches()) ? value : null;
	}

}
