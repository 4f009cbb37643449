package se.carecontact.contact.followup.web;

import java.time.LocalDate;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.followup.FollowUpUnit;
import se.carecontact.contact.followup.Period;
import se.carecontact.contact.followup.UnitFigures;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;

@RestController
class FollowUpController {

	private final FollowUpUnit followUpUnit;

	FollowUpController(FollowUpUnit followUpUnit) {
		this.followUpUnit = followUpUnit;
	}

	/**
	 * A unit's figures for a period (rule 24): as JSON, or with {@code Accept: text/csv}
	 * for a spreadsheet. Groups of few people are withheld.
	 */
	@GetMapping(path = "/{municipalityId}/follow-up", produces = { MediaType.APPLICATION_JSON_VALUE, FollowUpCsv.TYPE })
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	UnitFigures figures(@PathVariable String municipalityId, @RequestParam String unitId, @RequestParam LocalDate from,
			@RequestParam LocalDate to, Caller caller) {
		new Checks().reference("unitId", unitId).orRefuse();
		return this.followUpUnit.figures(caller, municipalityId, unitId, new Period(from, to));
	}

}
