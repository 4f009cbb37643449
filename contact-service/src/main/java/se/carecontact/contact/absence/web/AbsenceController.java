package se.carecontact.contact.absence.web;

import java.time.Instant;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.absence.AbsenceReport;
import se.carecontact.contact.absence.ReportAbsence;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;

@RestController
@RequestMapping("/{municipalityId}/clients/{clientId}/absences")
class AbsenceController {

	private final ReportAbsence reportAbsence;

	AbsenceController(ReportAbsence reportAbsence) {
		this.reportAbsence = reportAbsence;
	}

	/** Reports that the client is, or will be, away. */
	@PostMapping
	@Allowed({ Role.CONTACT, Role.PLANNER, Role.UNIT_MANAGER })
	@ResponseStatus(HttpStatus.CREATED)
	AbsenceView report(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@RequestBody AbsenceReport body, Caller caller) {
		return AbsenceView.of(this.reportAbsence.report(caller, municipalityId, clientId, body));
	}

	/** Makes what is known of the absence be as given. */
	@PutMapping("/{absenceId}")
	@Allowed({ Role.CONTACT, Role.PLANNER, Role.UNIT_MANAGER })
	AbsenceView change(@PathVariable String municipalityId, @PathVariable UUID clientId, @PathVariable UUID absenceId,
			@RequestBody AbsenceReport body, Caller caller) {
		return AbsenceView.of(this.reportAbsence.change(caller, municipalityId, clientId, absenceId, body));
	}

	/** Reports that the client is back. */
	@PostMapping("/{absenceId}/end")
	@Allowed({ Role.CONTACT, Role.PLANNER, Role.UNIT_MANAGER })
	AbsenceView end(@PathVariable String municipalityId, @PathVariable UUID clientId, @PathVariable UUID absenceId,
			@RequestBody AbsenceEnd body, Caller caller) {
		return AbsenceView.of(this.reportAbsence.end(caller, municipalityId, clientId, absenceId, body.backAt()));
	}

	/**
	 * The end of an absence.
	 *
	 * @param backAt when the client came back
	 */
	record AbsenceEnd(Instant backAt) {

		AbsenceEnd {
			new Checks().present("backAt", backAt).orRefuse();
		}

	}

}
