package se.carecontact.contact.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Masked;

/**
 * Gives a handler its caller: with the reason that the request states, and without the
 * name where the caller's own identity is protected, since the name would follow into
 * events and records.
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

	/** Headers are read as Latin-1, but most who write å, ä and ö send UTF-8. */
	private static @Nullable String text(@Nullable String header) {
		if (header == null || header.isEmpty()) {
			return null;
		}
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
				.toString();
		}
		catch (CharacterCodingException ex) {
			return header;
		}
	}

}
