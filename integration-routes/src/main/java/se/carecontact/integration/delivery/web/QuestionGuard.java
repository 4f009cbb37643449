package se.carecontact.integration.delivery.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.carecontact.integration.delivery.IdentityNumberLike;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a URL with something like an identity number in it, wherever it stands, before
 * anything reads it; and a search by something there is no search by, since leaving it
 * out would find all. Neither the answer nor a log repeats what stood there.
 */
@Configuration(proxyBeanMethods = false)
class QuestionGuard implements WebMvcConfigurer, HandlerInterceptor {

	private static final Set<String> SEARCHED_BY = Set.of("clientId", "eventId", "channel", "partner",
			"partnerReference", "traceId", "state", "type", "from", "until", "cursor", "limit");

	private static final String HOW_TO_ASK = "No identity number may stand in a URL: URLs end up in others' logs. Search by the client's id.";

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (IdentityNumberLike.in(URLDecoder.decode(request.getRequestURI(), StandardCharsets.UTF_8))) {
			throw new InvalidInput("path", "IdentityNumber", HOW_TO_ASK);
		}
		for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
			String name = parameter.getKey();
			if (IdentityNumberLike.in(name)) {
				throw new InvalidInput("query", "IdentityNumber", HOW_TO_ASK);
			}
			for (String value : parameter.getValue()) {
				if (IdentityNumberLike.in(value)) {
					throw new InvalidInput(name, "IdentityNumber", HOW_TO_ASK);
				}
			}
			if ("/deliveries".equals(request.getRequestURI()) && !SEARCHED_BY.contains(name)) {
				throw new InvalidInput(known(name), "Unknown", "there is no search by this");
			}
		}
		return true;
	}

	/** A name of the caller's own making is repeated only if it is a plain word. */
	private static String known(String name) {
		return name.matches("[A-Za-z]{1,40}") ? name : "query";
	}

}
