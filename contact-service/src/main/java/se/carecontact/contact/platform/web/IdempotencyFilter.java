package se.carecontact.contact.platform.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import se.carecontact.contact.identity.IdentityNumberFinder;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.security.Callers;

/**
 * Makes a POST with an Idempotency-Key safe to repeat: the key, the effect and the answer
 * are committed in one transaction, and a repeat gets the first answer. Two at once: the
 * second waits for the first. A refusal changes nothing, so it is not kept: the same key
 * may try again once its cause is gone.
 */
@Component
@Order(FilterOrder.IDEMPOTENCY)
class IdempotencyFilter extends OncePerRequestFilter {

	private static final String HEADER = "Idempotency-Key";

	private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

	private final AnswerStore answers;

	private final TransactionOperations transactions;

	private final Problems problems;

	private final List<StreamedBody> streamed;

	IdempotencyFilter(AnswerStore answers, PlatformTransactionManager transactions, Problems problems,
			List<StreamedBody> streamed) {
		this.answers = answers;
		this.transactions = new TransactionTemplate(transactions);
		this.problems = problems;
		this.streamed = List.copyOf(streamed);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getHeader(HEADER) == null || !HttpMethod.POST.matches(request.getMethod())
				|| this.streamed.stream().anyMatch((body) -> body.is(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String key = request.getHeader(HEADER);
		if (!KEY.matcher(key).matches() || IdentityNumberFinder.couldBe(key)) {
			this.problems.write(response, Problems.of(Refused.invalid(HEADER, "reference",
					"Must be 1 to 100 visible ASCII characters and not look like an identity number.")));
			return;
		}
		RepeatableRequest repeatable = new RepeatableRequest(request);
		Claim claim = new Claim(Callers.current().subject(), key, repeatable.fingerprint());
		ContentCachingResponseWrapper wrapped = new ContentCachingResponseWrapper(response);
		Optional<Answer> earlier = inTransaction(claim, () -> {
			chain.doFilter(repeatable, wrapped);
			return wrapped;
		});
		if (earlier.isEmpty()) {
			wrapped.copyBodyToResponse();
		}
		else if (earlier.get().isTo(claim)) {
			earlier.get().writeTo(response);
		}
		else {
			this.problems.write(response, Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused",
					"This Idempotency-Key was used before with another request."));
		}
	}

	/** The earlier answer, or none where this call was the first and has been handled. */
	private Optional<Answer> inTransaction(Claim claim, Handling handling) throws ServletException, IOException {
		try {
			return Objects.requireNonNull(this.transactions.execute((transaction) -> {
				if (!this.answers.claim(claim)) {
					return Optional.of(this.answers.find(claim));
				}
				ContentCachingResponseWrapper answered = handling.runUnchecked();
				if (answered.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
					transaction.setRollbackOnly();
				}
				else {
					this.answers.keep(claim, Answer.of(claim, answered));
				}
				return Optional.<Answer>empty();
			}));
		}
		catch (HandlingFailed ex) {
			throw ex.original();
		}
	}

	/** The rest of the chain. */
	private interface Handling {

		ContentCachingResponseWrapper run() throws ServletException, IOException;

		default ContentCachingResponseWrapper runUnchecked() {
			try {
				return run();
			}
			catch (IOException | ServletException ex) {
				throw new HandlingFailed(ex);
			}
		}

	}

	/** Carries a checked exception through the transaction, which rolls back. */
	private static final class HandlingFailed extends RuntimeException {

		private static final long serialVersionUID = 1L;

		HandlingFailed(Exception original) {
			super(original);
		}

		ServletException original() throws IOException {
			if (getCause() instanceof IOException io) {
				throw io;
			}
			return (getCause() instanceof ServletException servlet) ? servlet : new ServletException(getCause());
		}

	}

}
