package se.carecontact.contact.assignment.web;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.assignment.ContactNeed;
import se.carecontact.contact.assignment.Offer;
import se.carecontact.contact.assignment.SettleNeed;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.platform.web.ETags;

@RestController
@RequestMapping("/{municipalityId}/clients/{clientId}")
class NeedController {

	private final SettleNeed settleNeed;

	NeedController(SettleNeed settleNeed) {
		this.settleNeed = settleNeed;
	}

	/**
	 * Records the individual assessment of whether a fast omsorgskontakt is obviously
	 * unnecessary.
	 */
	@PostMapping("/assessment")
	@Allowed(Role.UNIT_MANAGER)
	ResponseEntity<ContactNeed> assess(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@RequestBody NewAssessment body, Caller caller) {
		return answer(this.settleNeed.assess(caller, municipalityId, clientId, body.obviouslyUnnecessary(),
				body.reason(), body.individualCircumstances(), body.assessedOn()));
	}

	/** Records that a fast omsorgskontakt was offered. */
	@PostMapping("/offer")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT })
	ResponseEntity<ContactNeed> offer(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@RequestBody NewOffer body, Caller caller) {
		return answer(this.settleNeed.offer(caller, municipalityId, clientId, body.offeredOn()));
	}

	/** Records the client's answer. */
	@PostMapping("/offer/answer")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT })
	ResponseEntity<ContactNeed> answer(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@RequestBody GivenAnswer body, Caller caller) {
		return answer(this.settleNeed.answer(caller, municipalityId, clientId, body.answer(), body.answeredOn()));
	}

	private static ResponseEntity<ContactNeed> answer(SettleNeed.Settled settled) {
		return ResponseEntity.ok().eTag(ETags.of(settled.version())).body(settled.need());
	}

	/**
	 * An assessment as its author writes it.
	 *
	 * @param obviouslyUnnecessary the outcome
	 * @param reason in writing; required when obviously unnecessary
	 * @param individualCircumstances this person's own situation, and own view of the
	 * need; required when obviously unnecessary
	 * @param assessedOn its day
	 */
	record NewAssessment(Boolean obviouslyUnnecessary, @Nullable String reason,
			@Nullable String individualCircumstances, LocalDate assessedOn) {

		NewAssessment {
			new Checks().present("obviouslyUnnecessary", obviouslyUnnecessary)
				.optionalProse("reason", reason, 2000)
				.that(!Boolean.TRUE.equals(obviouslyUnnecessary) || reason != null, "reason",
						"reason-when-obviously-unnecessary",
						"An assessment of obviously unnecessary has a written reason.")
				.optionalProse("individualCircumstances", individualCircumstances, 2000)
				.that(!Boolean.TRUE.equals(obviouslyUnnecessary) || individualCircumstances != null,
						"individualCircumstances", "individual-when-obviously-unnecessary",
						"An assessment of obviously unnecessary tells this person's own situation.")
				.date("assessedOn", assessedOn)
				.orRefuse();
		}

	}

	/**
	 * An offer.
	 *
	 * @param offeredOn its day
	 */
	record NewOffer(LocalDate offeredOn) {

		NewOffer {
			new Checks().date("offeredOn", offeredOn).orRefuse();
		}

	}

	/**
	 * An answer.
	 *
	 * @param answer accepted or declined
	 * @param answeredOn its day
	 */
	record GivenAnswer(Offer.Answer answer, LocalDate answeredOn) {

		GivenAnswer {
			new Checks().present("answer", answer).date("answeredOn", answeredOn).orRefuse();
		}

	}

}
