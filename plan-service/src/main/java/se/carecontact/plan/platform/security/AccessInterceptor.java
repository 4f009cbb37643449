package se.carecontact.plan.platform.security;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Refused;

/**
 * Refuses before the body is read: a role that may not, or a municipality that is not the
 * caller's. Fails closed: a handler that names no roles is open to no one.
 */
class AccessInterceptor implements HandlerInterceptor {

	private static final String OURS = "se.carecontact.plan.";

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!(handler instanceof HandlerMethod method) || !method.getBeanType().getName().startsWith(OURS)
				|| municipalityOf(request) == null) {
			return true;
		}
		Caller caller = Callers.current();
		Allowed allowed = method.getMethodAnnotation(Allowed.class);
		if (allowed == null || !caller.isAnyOf(Set.of(allowed.value()))) {
			throw Refused.forbidden("role-may", "The token's roles may not do this.");
		}
		String municipalityId = String.valueOf(municipalityOf(request));
		if (!caller.seesMunicipality(municipalityId)) {
			throw Refused.forbidden("own-municipality", "The token is for another municipality.");
		}
		return true;
	}

	private static @Nullable Object municipalityOf(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return (variables instanceof Map<?, ?> map) ? map.get("municipalityId") : null;
	}

}
