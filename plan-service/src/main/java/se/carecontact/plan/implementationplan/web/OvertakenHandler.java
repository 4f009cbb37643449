package se.carecontact.plan.implementationplan.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import se.carecontact.plan.implementationplan.DraftOvertaken;
import se.carecontact.plan.platform.Refused;
import se.carecontact.plan.platform.web.ETags;
import se.carecontact.plan.platform.web.Problems;

/**
 * Tells the second of two writers what stands in the plan now, and what their own text
 * has otherwise, so that neither's work is lost. The ETag is the one to build on next.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OvertakenHandler {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> overtaken(DraftOvertaken overtaken) {
		ProblemDetail problem = Problems.of(Refused.stale());
		problem.setProperty("difference", DifferenceView.of(overtaken.difference()));
		return ResponseEntity.status(problem.getStatus())
			.eTag(ETags.of(overtaken.plan().revision()))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

}
