package se.carecontact.contact.print.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.print.Language;
import se.carecontact.contact.print.Paper;
import se.carecontact.contact.print.PrintPaper;
import se.carecontact.contact.print.Typesetter;

/**
 * Papers as PDF, in Swedish or English. No file is named after a person, and none stays
 * in a cache.
 */
@RestController
@RequestMapping(path = "/{municipalityId}/clients/{clientId}", produces = MediaType.APPLICATION_PDF_VALUE)
class PaperController {

	private final PrintPaper printPaper;

	private final Typesetter typesetter;

	PaperController(PrintPaper printPaper, Typesetter typesetter) {
		this.printPaper = printPaper;
		this.typesetter = typesetter;
	}

	/** "Jag är din kontaktman": who the contacts are, and the right to change. */
	@GetMapping("/letters/contact")
	@Allowed({ Role.CONTACT, Role.PLANNER, Role.UNIT_MANAGER })
	ResponseEntity<byte[]> contactLetter(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@RequestParam(required = false) @Nullable String language,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
			Caller caller) {
		return answer(
				this.printPaper.contactLetter(caller, municipalityId, clientId, language(language, acceptLanguage)),
				"kontaktbrev");
	}

	/**
	 * "Viktigt att tänka på vid planeringen": the form for the planner, filled in with
	 * what is known.
	 */
	@GetMapping("/forms/planning-wishes")
	@Allowed({ Role.CONTACT, Role.PLANNER, Role.UNIT_MANAGER })
	ResponseEntity<byte[]> planningForm(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@RequestParam(required = false) @Nullable String language,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
			Caller caller) {
		return answer(
				this.printPaper.planningForm(caller, municipalityId, clientId, language(language, acceptLanguage)),
				"viktigt-vid-planeringen");
	}

	/** The contact's duties with the client: what is done and what is left. */
	@GetMapping("/letters/duty-list")
	@Allowed({ Role.CONTACT, Role.PLANNER, Role.UNIT_MANAGER })
	ResponseEntity<byte[]> dutyList(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@RequestParam(required = false) @Nullable String language,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
			Caller caller) {
		return answer(this.printPaper.dutyList(caller, municipalityId, clientId, language(language, acceptLanguage)),
				"kontaktens-uppgifter");
	}

	private ResponseEntity<byte[]> answer(Paper paper, String fileName) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(fileName + ".pdf").build().toString())
			.header(HttpHeaders.CONTENT_LANGUAGE, paper.language().code())
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.body(this.typesetter.pdf(paper));
	}

	private static Language language(@Nullable String code, @Nullable String accepted) {
		return Language.of(code, (accepted != null) ? ranges(accepted) : List.of());
	}

	private static List<Locale.LanguageRange> ranges(String accepted) {
		try {
			return Locale.LanguageRange.parse(accepted);
		}
		catch (IllegalArgumentException ex) {
			throw Refused.invalid(HttpHeaders.ACCEPT_LANGUAGE, "format", "Must be a list of languages.");
		}
	}

}
