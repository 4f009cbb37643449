package se.carecontact.contact.platform.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Refused;

/** Finds the caller of the running request. */
public final class Callers {

	private Callers() {
	}

	/**
	 * The caller.
	 * @throws Refused where none has been authenticated
	 */
	public static Caller current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication instanceof CallerAuthentication known) {
			return known.getPrincipal();
		}
		throw Refused.forbidden("authenticated", "A valid bearer token is needed.");
	}

}
