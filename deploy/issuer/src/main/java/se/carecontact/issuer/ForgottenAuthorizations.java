package se.carecontact.issuer;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers no token. A signed token needs no memory, and the in-memory service would
 * keep every one until the process ends. So introspection and revocation find nothing;
 * nobody here uses them.
 */
final class ForgottenAuthorizations implements OAuth2AuthorizationService {

	@Override
	public void save(OAuth2Authorization authorization) {
		// The token carries all there is to know.
	}

	@Override
	public void remove(OAuth2Authorization authorization) {
		// Nothing is kept.
	}

	@Override
	public @Nullable OAuth2Authorization findById(String id) {
		return null;
	}

	@Override
	public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
		return null;
	}

}
