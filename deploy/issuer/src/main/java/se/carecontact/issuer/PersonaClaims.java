package se.carecontact.issuer;

import java.util.List;

import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Writes into a token what the services go by: roles, municipality, units, and who the
 * holder is. What does not apply is left out, never empty: no {@code municipality_id}
 * means all of them.
 */
@Component
class PersonaClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

	/** The audience that every service of the suite asks for. */
	static final String AUDIENCE = "care-contact-suite";

	private final IssuerProperties properties;

	PersonaClaims(IssuerProperties properties) {
		this.properties = properties;
	}

	@Override
	public void customize(JwtEncodingContext context) {
		Persona persona = this.properties.persona(context.getRegisteredClient().getClientId());
		context.getClaims().audience(List.of(AUDIENCE)).claims((claims) -> {
			claims.put("name", persona.name());
			claims.put("roles", persona.roles().stream().map(Role::claim).toList());
			if (persona.municipalityId() != null) {
				claims.put("municipality_id", persona.municipalityId());
			}
			if (!persona.unitIds().isEmpty()) {
				claims.put("unit_ids", persona.unitIds());
			}
			if (persona.staffId() != null) {
				claims.put("staff_id", persona.staffId());
			}
		});
	}

}
