package se.carecontact.contact.platform.security;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Refused;

/**
 * Refuses before the body is read: a role that may not, a municipality that is unknown,
 * or one that is not the caller's. Fails closed: a handler that names no roles is open to
 * no one.
 */
class AccessInterceptor implements HandlerInterceptor {

	private static final String OURS = "se.carecontact.contact.";

	private final KnownMunicipalities municipalities;

	AccessInterceptor(KnownMunicipalities municipalities) {
		this.municipalities = municipalities;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!(handler instanceof HandlerMethod method) || !isOurs(method.getBeanType())) {
			return true;
		}
		Caller caller = Callers.current();
		Allowed allowed = method.getMethodAnnotation(Allowed.class);
		if (allowed == null || !caller.isAnyOf(Set.of(allowed.value()))) {
			throw Refused.forbidden("role-may", "The token's roles may not do this.");
		}
		String municipalityId = String.valueOf(municipalityOf(request));
		if (!this.municipalities.knows(municipalityId)) {
			throw Refused.notFound("municipalityId", "The municipality is not known here.");
		}
		if (!caller.seesMunicipality(municipalityId)) {
			throw Refused.forbidden("own-municipality", "The token is for another municipality.");
		}
		return true;
	}

	/**
	 * Not the error page, nor the framework's own handlers, which Spring Security guards
	 * by their addresses.
	 */
	private static boolean isOurs(Class<?> handler) {
		return handler.getName().startsWith(OURS) && !ErrorController.class.isAssignableFrom(handler);
	}

	private static @Nullable Object municipalityOf(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return (variables instanceof Map<?, ?> map) ? map.get("municipalityId") : null;
	}

}
