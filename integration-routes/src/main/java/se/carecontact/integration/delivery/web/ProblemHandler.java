package se.carecontact.integration.delivery.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.delivery.IdentityNumberLike;
import se.carecontact.integration.delivery.ledger.LedgerActs.ActRefused;
import se.carecontact.integration.delivery.run.RunRefused;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every error of the HTTP API as problem+json with a code and the fields at fault. */
@RestControllerAdvice
class ProblemHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(NoSuchDelivery ex, HttpServletRequest request) {
		return ex.isGone()
				? problem(HttpStatus.GONE, "gone-by-retention", String.valueOf(ex.getMessage()), List.of(), request)
				: problem(HttpStatus.NOT_FOUND, "not-found", String.valueOf(ex.getMessage()), List.of(), request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(LimitsController.NoSuchPartner ex, HttpServletRequest request) {
		return problem(HttpStatus.NOT_FOUND, "not-found", "There is no such partner.", List.of(), request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(LimitsController.WrongVersion ex, HttpServletRequest request) {
		return problem(HttpStatusCode.valueOf(ex.status()), "wrong-version", String.valueOf(ex.getMessage()), List.of(),
				request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(RunsController.NoSuchRun ex, HttpServletRequest request) {
		return problem(HttpStatus.NOT_FOUND, "not-found", String.valueOf(ex.getMessage()), List.of(), request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(ReconciliationsController.NoSuchReconciliation ex,
			HttpServletRequest request) {
		return problem(HttpStatus.NOT_FOUND, "not-found", String.valueOf(ex.getMessage()), List.of(), request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(ReconciliationsController.ReconciliationRefused ex,
			HttpServletRequest request) {
		return problem(HttpStatus.CONFLICT, ex.code(), String.valueOf(ex.getMessage()), List.of(), request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(RunRefused ex, HttpServletRequest request) {
		return problem(HttpStatus.CONFLICT, ex.code(), String.valueOf(ex.getMessage()), List.of(), request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(BodyController.BodyGone ex, HttpServletRequest request) {
		return problem(HttpStatus.GONE, "gone-by-retention", String.valueOf(ex.getMessage()), List.of(), request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(InvalidInput ex, HttpServletRequest request) {
		return problem(HttpStatus.BAD_REQUEST, "invalid", "What was asked breaks a rule.",
				List.of(new Violation(ex.field(), ex.rule(), String.valueOf(ex.getMessage()))), request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(ActRefused ex, HttpServletRequest request) {
		return problem(HttpStatus.CONFLICT, ex.code(), String.valueOf(ex.getMessage()), List.of(), request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(MethodArgumentNotValidException ex, HttpServletRequest request) {
		List<Violation> violations = ex.getBindingResult()
			.getFieldErrors()
			.stream()
			.map((error) -> new Violation(error.getField(), String.valueOf(error.getCode()),
					String.valueOf(error.getDefaultMessage())))
			.toList();
		return problem(HttpStatus.BAD_REQUEST, "invalid", "The body breaks a rule.", violations, request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(HandlerMethodValidationException ex, HttpServletRequest request) {
		List<Violation> violations = ex.getParameterValidationResults()
			.stream()
			.filter((result) -> !(result instanceof ParameterErrors))
			.flatMap((result) -> result.getResolvableErrors()
				.stream()
				.map((error) -> new Violation(String.valueOf(result.getMethodParameter().getParameterName()),
						"OutOfRange", String.valueOf(error.getDefaultMessage()))))
			.toList();
		return problem(HttpStatus.BAD_REQUEST, "invalid", "A parameter breaks a rule.", violations, request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
		// The value itself is not repeated: it may be an identity number in the wrong
		// place.
		Class<?> required = ex.getRequiredType();
		String type = (required == null) ? "value" : required.getSimpleName();
		return problem(HttpStatus.BAD_REQUEST, "invalid", "A parameter is malformed.",
				List.of(new Violation(ex.getName(), "Type", "must be a " + type)), request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(HttpMessageNotReadableException ex, HttpServletRequest request) {
		return problem(HttpStatus.BAD_REQUEST, "malformed", "The body is not the JSON this operation takes.",
				List.of(new Violation("body", "Json", "must be a JSON object of the documented shape")), request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(Exception ex, HttpServletRequest request) {
		if (ex instanceof ErrorResponse response) {
			HttpStatusCode status = response.getStatusCode();
			return problem(status, "http-" + status.value(), title(status) + ".", List.of(), request);
		}
		log.error("{} failed", request.getMethod(), ex);
		return problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something failed on our side.", List.of(),
				request);
	}

	private static ResponseEntity<ProblemDetail> problem(HttpStatusCode status, String code, String detail,
			List<Violation> violations, HttpServletRequest request) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:care-contact:problem:" + code));
		problem.setTitle(title(status));
		problem.setInstance(instance(request));
		problem.setProperty("code", code);
		problem.setProperty("violations", violations);
		return ResponseEntity.status(status)
			.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
			.body(problem);
	}

	/** The path asked for, unless it holds what must not be repeated. */
	private static URI instance(HttpServletRequest request) {
		String path = request.getRequestURI();
		return URI.create(IdentityNumberLike.in(URLDecoder.decode(path, StandardCharsets.UTF_8)) ? "/" : path);
	}

	private static String title(HttpStatusCode status) {
		HttpStatus known = HttpStatus.resolve(status.value());
		return (known == null) ? "Error" : known.getReasonPhrase();
	}

	/** One rule that was broken. */
	record Violation(String field, String rule, String message) {

	}

}
