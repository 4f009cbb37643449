package se.carecontact.plan.platform.security;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.UriUtils;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Checks;
import se.carecontact.plan.platform.Masked;

/**
 * Gives a handler its caller: with the reason that the request states, and without the
 * name where the caller's own identity is protected, since the name would follow into
 * plans, papers and events.
 */
class CallerArgumentResolver implements HandlerMethodArgumentResolver {

	static final String REASON = "X-Access-Reason";

	private static final int REASON_LENGTH = 200;

	private final ProtectedStaff protectedStaff;

	CallerArgumentResolver(ProtectedStaff protectedStaff) {
		this.protectedStaff = protectedStaff;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Caller.class;
	}

	@Override
	public Caller resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Caller caller = Callers.current();
		String reason = text(request.getHeader(REASON));
		new Checks().optionalLine(REASON, reason, REASON_LENGTH).orRefuse();
		return (isProtected(caller) ? caller.named(Masked.NAME) : caller).because(reason);
	}

	private boolean isProtected(Caller caller) {
		return caller.staffId() != null && caller.municipalityId() != null
				&& this.protectedStaff.isProtected(caller.municipalityId(), caller.staffId());
	}

	/**
	 * A header can't hold å, ä and ö for certain: browsers and most clients refuse them
	 * or send them as question marks. So it is percent-encoded UTF-8; without a percent
	 * sign that makes sense it is taken as written.
	 */
	private static @Nullable String text(@Nullable String header) {
		if (header == null || header.isEmpty()) {
			return null;
		}
		try {
			return UriUtils.decode(header, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return header;
		}
	}

}
