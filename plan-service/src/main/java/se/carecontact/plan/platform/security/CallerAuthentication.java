package se.carecontact.plan.platform.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Role;

/** A verified token and the caller it names. */
final class CallerAuthentication extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	private final transient Caller caller;

	private CallerAuthentication(Caller caller) {
		super(caller.roles().stream().map((role) -> new SimpleGrantedAuthority("ROLE_" + role.claim())).toList());
		this.caller = caller;
		setAuthenticated(true);
	}

	/**
	 * Reads the claims. A role unknown here gives no right, and a claim of the wrong
	 * shape counts as missing.
	 */
	static CallerAuthentication of(Jwt token) {
		Set<Role> roles = list(token, "roles").stream()
			.flatMap((claim) -> Role.ofClaim(claim).stream())
			.collect(Collectors.toUnmodifiableSet());
		String subject = Objects.requireNonNullElse(token.getSubject(), "unknown");
		String name = Objects.requireNonNullElse(text(token, "name"), subject);
		return new CallerAuthentication(new Caller(subject, name, roles, text(token, "municipality_id"),
				new HashSet<>(list(token, "unit_ids")), text(token, "staff_id"), null));
	}

	private static @Nullable String text(Jwt token, String claim) {
		return (token.getClaims().get(claim) instanceof String value && !value.isBlank()) ? value : null;
	}

	private static List<String> list(Jwt token, String claim) {
		return (token.getClaims().get(claim) instanceof Collection<?> values)
				? values.stream().filter(String.class::isInstance).map(String.class::cast).toList() : List.of();
	}

	@Override
	public Caller getPrincipal() {
		return this.caller;
	}

	/** None are kept: the token has done its work. */
	@Override
	public String getCredentials() {
		return "";
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof CallerAuthentication that && this.caller.equals(that.caller);
	}

	@Override
	public int hashCode() {
		return this.caller.hashCode();
	}

}
