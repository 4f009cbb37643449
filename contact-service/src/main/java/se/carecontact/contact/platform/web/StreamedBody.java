package se.carecontact.contact.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;

/**
 * An address that reads its body as it comes, so that neither the bound on bodies nor an
 * Idempotency-Key counts there: it bounds each line instead, and the same body again has
 * no effect. A feature names its address by a bean of this type.
 *
 * @param path the address below the municipality, such as {@code /decisions/import}
 */
public record StreamedBody(String path) {

	/** Whether a request is a POST to the address. */
	boolean is(HttpServletRequest request) {
		String asked = request.getRequestURI();
		int below = asked.indexOf('/', 1);
		return HttpMethod.POST.matches(request.getMethod()) && below > 0 && asked.substring(below).equals(this.path);
	}

}
