package se.carecontact.contact.platform.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses large bodies: at once where their length is told, else as soon as reading
 * passes the bound. What comes after is swallowed by the server
 * (server.tomcat.max-swallow-size) and never held in memory.
 */
@Component
@Order(FilterOrder.BODY_LIMIT)
class BodyLimitFilter extends OncePerRequestFilter {

	static final int MAX_BYTES = 256 * 1024;

	private final Problems problems;

	private final List<StreamedBody> streamed;

	BodyLimitFilter(Problems problems, List<StreamedBody> streamed) {
		this.problems = problems;
		this.streamed = List.copyOf(streamed);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.streamed.stream().anyMatch((body) -> body.is(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > MAX_BYTES) {
			this.problems.write(response, StatusProblems.of(HttpStatus.CONTENT_TOO_LARGE));
			return;
		}
		chain.doFilter(new HttpServletRequestWrapper(request) {

			@Override
			public ServletInputStream getInputStream() throws IOException {
				return new BoundedInputStream(super.getInputStream(), MAX_BYTES);
			}
		}, response);
	}

}
