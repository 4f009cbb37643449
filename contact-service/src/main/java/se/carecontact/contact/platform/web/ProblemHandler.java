package se.carecontact.contact.platform.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.carecontact.contact.platform.Faults;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Violation;
import se.carecontact.outbox.EventRefused;

/**
 * Turns every exception of a handler into problem+json. Spring's own messages are
 * dropped: they repeat what was sent, which may be an identity number in the wrong place.
 */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

	@ExceptionHandler
	ResponseEntity<Object> refused(Refused refused) {
		return answer(Problems.of(refused), new HttpHeaders());
	}

	@ExceptionHandler({ CannotCreateTransactionException.class, DataAccessResourceFailureException.class,
			TransientDataAccessException.class, PessimisticLockingFailureException.class,
			TransactionSystemException.class })
	ResponseEntity<Object> unavailable(Exception ex) {
		LOG.warn("The database did not answer in time: {}", ex.getClass().getName());
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, "5");
		return answer(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "try-again",
				"The service can't reach its database now. Nothing was changed; try again."), headers);
	}

	@ExceptionHandler
	ResponseEntity<Object> untold(EventRefused ex) {
		// The message names topic and type. Mostly the schema registry does not answer,
		// or misses a schema.
		LOG.error("An event could not be written: {}", ex.getMessage());
		return answer(StatusProblems.of(HttpStatus.SERVICE_UNAVAILABLE), new HttpHeaders());
	}

	@ExceptionHandler
	ResponseEntity<Object> unexpected(Exception ex) {
		LOG.error("Unexpected failure: {}", Faults.describe(ex));
		return answer(Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal",
				"Something failed in the service. Nothing was changed."), new HttpHeaders());
	}

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(JsonFaults.problemOf(ex), headers);
	}

	@Override
	protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		String field = (ex instanceof MethodArgumentTypeMismatchException mismatch) ? mismatch.getName() : "";
		Violation violation = new Violation(field, "format", "Does not have the right form.");
		return answer(Problems.of(Refused.invalid(List.of(violation))), headers);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode statusCode, WebRequest request) {
		HttpStatus status = HttpStatus.valueOf(statusCode.value());
		return answer(StatusProblems.of(status), headers);
	}

	private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
		return ResponseEntity.status(problem.getStatus())
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

}
