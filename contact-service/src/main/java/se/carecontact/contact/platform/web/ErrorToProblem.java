package se.carecontact.contact.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the servlet container refuses by itself, such as an address with a forbidden
 * character, as problem+json.
 */
@Hidden
@RestController
class ErrorToProblem implements ErrorController {

	@RequestMapping("/error")
	ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus resolved = (status instanceof Integer code) ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
		ProblemDetail problem = StatusProblems.of((resolved != null) ? resolved : HttpStatus.INTERNAL_SERVER_ERROR);
		return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
