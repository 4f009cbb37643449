package se.carecontact.contact.succession.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.succession.CarryOutSuccession;
import se.carecontact.contact.succession.CarryOutSuccession.CarriedOut;
import se.carecontact.contact.succession.Choice;
import se.carecontact.contact.succession.PreviewSuccession;
import se.carecontact.contact.suggestion.Reason.Language;
import se.carecontact.contact.suggestion.web.AcceptLanguage;

@RestController
@RequestMapping("/{municipalityId}/staff/{staffId}/succession")
class SuccessionController {

	private static final int MOST_CHOICES = 2000;

	private final PreviewSuccession previewSuccession;

	private final CarryOutSuccession carryOutSuccession;

	SuccessionController(PreviewSuccession previewSuccession, CarryOutSuccession carryOutSuccession) {
		this.previewSuccession = previewSuccession;
		this.carryOutSuccession = carryOutSuccession;
	}

	/** Shows who would take over each client of someone who leaves, and why. */
	@PostMapping("/preview")
	@Allowed(Role.UNIT_MANAGER)
	ResponseEntity<PreviewView> preview(@PathVariable String municipalityId, @PathVariable String staffId,
			@RequestBody Leaving body,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
			Caller caller) {
		Language language = AcceptLanguage.of(acceptLanguage);
		PreviewSuccession.Shown shown = this.previewSuccession.preview(caller, municipalityId, staffId, body.lastDay(),
				body.choicesOrNone());
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_LANGUAGE, AcceptLanguage.tag(language))
			.body(PreviewView.of(shown, caller, language));
	}

	/**
	 * Carries out what was previewed, with other choices where they are sent: every
	 * client gets a successor or a cover, and the employment ends. All or nothing.
	 */
	@PostMapping
	@Allowed(Role.UNIT_MANAGER)
	CarriedOut carryOut(@PathVariable String municipalityId, @PathVariable String staffId,
			@RequestBody SuccessionOrder body, Caller caller) {
		return this.carryOutSuccession.carryOut(caller, municipalityId, staffId,
				new CarryOutSuccession.Order(body.previewId(), body.lastDay(), body.choicesOrNone()));
	}

	/**
	 * Someone is to leave.
	 *
	 * @param lastDay last day at the employer
	 * @param choices successors chosen already
	 */
	record Leaving(LocalDate lastDay, @Nullable List<Choice> choices) {

		Leaving {
			new Checks().date("lastDay", lastDay).list("choices", choicesOf(choices), MOST_CHOICES).orRefuse();
		}

		List<Choice> choicesOrNone() {
			return choicesOf(this.choices);
		}

	}

	/**
	 * What is to be carried out.
	 *
	 * @param previewId the preview
	 * @param lastDay last day at the employer, as previewed
	 * @param choices where another than the one previewed is chosen
	 */
	record SuccessionOrder(UUID previewId, LocalDate lastDay, @Nullable List<Choice> choices) {

		SuccessionOrder {
			new Checks().present("previewId", previewId)
				.date("lastDay", lastDay)
				.list("choices", choicesOf(choices), MOST_CHOICES)
				.orRefuse();
		}

		List<Choice> choicesOrNone() {
			return choicesOf(this.choices);
		}

	}

	private static List<Choice> choicesOf(@Nullable List<Choice> choices) {
		return (choices != null) ? choices : List.of();
	}

}
