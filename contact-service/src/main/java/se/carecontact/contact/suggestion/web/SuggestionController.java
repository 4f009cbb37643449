package se.carecontact.contact.suggestion.web;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.platform.web.ETags;
import se.carecontact.contact.suggestion.Reason.Language;
import se.carecontact.contact.suggestion.SuggestContact;

@RestController
class SuggestionController {

	private final SuggestContact suggestContact;

	SuggestionController(SuggestContact suggestContact) {
		this.suggestContact = suggestContact;
	}

	/**
	 * Suggests contacts for a client, best first, each with its reasons in Swedish or, by
	 * Accept-Language, English.
	 */
	@GetMapping("/{municipalityId}/clients/{clientId}/contact-suggestions")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	ResponseEntity<SuggestedView> suggest(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@RequestParam String role, @RequestParam(required = false) @Nullable String wish,
			@RequestParam(required = false) @Nullable LocalDate day, @RequestParam(defaultValue = "5") int limit,
			@RequestParam(defaultValue = "false") boolean includeExcluded,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
			Caller caller) {
		Language language = AcceptLanguage.of(acceptLanguage);
		SuggestContact.Suggested suggested = this.suggestContact.suggest(caller, municipalityId, clientId,
				new SuggestContact.Question(roleOf(role), wish, day, limit, includeExcluded));
		return ResponseEntity.ok()
			.eTag(ETags.of(suggested.clientVersion()))
			.header(HttpHeaders.CONTENT_LANGUAGE, AcceptLanguage.tag(language))
			.body(SuggestedView.of(suggested, language));
	}

	private static ContactRole roleOf(String role) {
		return switch (role) {
			case "main" -> ContactRole.MAIN;
			case "deputy" -> ContactRole.DEPUTY;
			default -> throw Refused.invalid("role", "one-of", "Must be main or deputy.");
		};
	}

}
