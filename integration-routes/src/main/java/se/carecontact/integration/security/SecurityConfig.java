package se.carecontact.integration.security;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may call what. Operators see deliveries and act on them; to read what one says
 * takes a right more; primary care reads its facade; whatever is not named here is
 * denied.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

	@Bean
	SecurityFilterChain security(HttpSecurity http, JsonMapper mapper) throws Exception {
		ProblemOnDenial problems = new ProblemOnDenial(mapper);
		return http.csrf((csrf) -> csrf.disable())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/actuator/health", "/actuator/health/**", "/v3/api-docs", "/v3/api-docs.yaml")
				.permitAll()
				.requestMatchers("/deliveries/*/body")
				.hasAllAuthorities("operator", "delivery-body")
				.requestMatchers("/deliveries/**", "/runs", "/runs/**", "/reconciliations", "/reconciliations/**",
						"/partners", "/partners/*/limits", "/alerts", "/channels", "/files", "/protected-clients",
						"/actuator/**")
				.hasAuthority("operator")
				.requestMatchers("/operator-log")
				.hasAuthority("delivery-audit")
				.requestMatchers("/fhir/metadata")
				.permitAll()
				.requestMatchers("/fhir/**")
				.hasAuthority("primary-care")
				.anyRequest()
				.denyAll())
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.jwtAuthenticationConverter(roles()))
				.authenticationEntryPoint(problems)
				.accessDeniedHandler(problems))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.build();
	}

	private static JwtAuthenticationConverter roles() {
		JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
		converter.setJwtGrantedAuthoritiesConverter(SecurityConfig::authorities);
		return converter;
	}

	/** A token that does not say who acts gives no role: each act is somebody's. */
	private static List<GrantedAuthority> authorities(Jwt token) {
		List<String> roles = token.getClaimAsStringList("roles");
		if (roles == null || token.getSubject() == null || token.getSubject().isBlank()) {
			return List.of();
		}
		return roles.stream().<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
	}

}
