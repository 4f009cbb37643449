package se.carecontact.contact.platform.security;

import java.time.Duration;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestTemplate;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.web.Problems;

/** Everything needs a bearer token, except health and the API's description. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain security(HttpSecurity http, Problems problems) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
				.permitAll()
				.requestMatchers("/actuator/**")
				.hasRole(Role.OPERATOR.claim())
				.anyRequest()
				.authenticated())
			.oauth2ResourceServer(
					(server) -> server.jwt((jwt) -> jwt.jwtAuthenticationConverter(CallerAuthentication::of))
						.authenticationEntryPoint((request, response, ex) -> {
							response.setHeader("WWW-Authenticate", "Bearer");
							problems.write(response, Problems.of(HttpStatus.UNAUTHORIZED, "unauthenticated",
									"A valid bearer token is needed."));
						})
						.accessDeniedHandler((request, response, ex) -> problems.write(response,
								Problems.of(HttpStatus.FORBIDDEN, "forbidden", "The token's roles may not do this."))))
			.build();
	}

	/**
	 * The issuer's keys are fetched with time-outs: without them one hanging issuer would
	 * hang every request.
	 */
	@Bean
	JwkSetUriJwtDecoderBuilderCustomizer issuerTimeOuts() {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				java.net.http.HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
		requests.setReadTimeout(Duration.ofSeconds(3));
		return (builder) -> builder.restOperations(new RestTemplate(requests));
	}

}
