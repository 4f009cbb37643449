package se.carecontact.integration.facade;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who reads, as the access token says.
 *
 * @param subject the token's subject
 * @param municipalityId the only municipality the token is for, or null for all
 */
record Reader(String subject, @Nullable String municipalityId) {

	/**
	 * Who makes this request.
	 * @throws IllegalStateException if it came past the check of its token
	 */
	static Reader of(HttpServletRequest request) {
		if (request.getUserPrincipal() instanceof JwtAuthenticationToken token) {
			return new Reader(token.getName(), token.getToken().getClaimAsString("municipality_id"));
		}
		throw new IllegalStateException("A look without a token");
	}

	boolean mayReadOf(String municipality) {
		return this.municipalityId == null || this.municipalityId.equals(municipality);
	}

}
