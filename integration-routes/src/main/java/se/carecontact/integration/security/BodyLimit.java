package se.carecontact.integration.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses large bodies before anything reads them: nothing an operator or a reader sends
 * is large. A body of undeclared length is refused too, since its size can't be known.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

	private static final long LIMIT = 64 * 1024;

	private final ProblemOnDenial problems;

	BodyLimit(JsonMapper mapper) {
		this.problems = new ProblemOnDenial(mapper);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean undeclared = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
		if (undeclared || request.getContentLengthLong() > LIMIT) {
			this.problems.write(request, response, undeclared ? 411 : 413, undeclared ? "length-required" : "too-large",
					"A body has a declared length of at most " + LIMIT + " bytes.");
			return;
		}
		chain.doFilter(request, response);
	}

}
