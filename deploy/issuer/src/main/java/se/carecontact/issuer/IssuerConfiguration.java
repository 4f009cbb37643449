package se.carecontact.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Sets the authorization server up for one grant: a persona's client credentials against
 * a token.
 */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

	private static final String TOKEN_ENDPOINT = "/oauth2/token";

	/**
	 * Open are the token endpoint to clients with their secret, and the discovery
	 * document and key set to all. The rest is closed: there is no page, no login and no
	 * user here.
	 */
	@Bean
	SecurityFilterChain security(HttpSecurity http) throws Exception {
		return http.oauth2AuthorizationServer((server) -> server.oidc(Customizer.withDefaults()))
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers(TOKEN_ENDPOINT).authenticated().anyRequest().denyAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

	@Bean
	RegisteredClientRepository clients(IssuerProperties properties) {
		return new InMemoryRegisteredClientRepository(
				properties.personas().stream().map((persona) -> client(persona, properties)).toList());
	}

	@Bean
	OAuth2AuthorizationService authorizations() {
		return new ForgottenAuthorizations();
	}

	@Bean
	JWKSource<SecurityContext> keys(IssuerProperties properties) {
		return new ImmutableJWKSet<>(new JWKSet(SigningKey.from(properties.keyFile())));
	}

	@Bean
	AuthorizationServerSettings authorizationServerSettings(IssuerProperties properties) {
		return AuthorizationServerSettings.builder().issuer(properties.uri().toString()).build();
	}

	private static RegisteredClient client(Persona persona, IssuerProperties properties) {
		return RegisteredClient.withId(persona.id())
			.clientId(persona.id())
			// Local secrets stand in the open beside their personas; hashing them would
			// only cost time per token.
			.clientSecret("{noop}" + persona.secret())
			.clientName(persona.name())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenSettings(TokenSettings.builder().accessTokenTimeToLive(properties.tokenLifetime()).build())
			.build();
	}

}
