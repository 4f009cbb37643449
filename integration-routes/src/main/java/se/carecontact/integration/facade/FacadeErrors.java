package se.carecontact.integration.facade;

import java.util.Objects;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes wrong as an OperationOutcome that tells a reader no more than they need. The
 * server by itself would put the exception's message in it.
 */
@Interceptor
class FacadeErrors {

	private static final Logger log = LoggerFactory.getLogger(FacadeErrors.class);

	private static final String RETRY_SECONDS = "30";

	@Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
	public @Nullable BaseServerResponseException outgoing(Throwable thrown, HttpServletResponse response) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof NotAnswerable unanswered) {
				response.setHeader("Retry-After", RETRY_SECONDS);
				return new UnclassifiedServerFailureException(503, Objects.toString(unanswered.getMessage()));
			}
		}
		if (thrown instanceof BaseServerResponseException known && !(thrown instanceof InternalErrorException)) {
			return known;
		}
		log.error("a read of the facade failed", thrown);
		return new InternalErrorException("Something failed on our side.");
	}

}
