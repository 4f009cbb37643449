package se.carecontact.contact.assignment.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.assignment.AppointContact;
import se.carecontact.contact.assignment.Appointment;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.platform.web.ETags;

@RestController
class ContactController {

	private final AppointContact appointContact;

	ContactController(AppointContact appointContact) {
		this.appointContact = appointContact;
	}

	/** Appoints MAIN or DEPUTY. Which of the roles may is the municipality's policy. */
	@PutMapping("/{municipalityId}/clients/{clientId}/contacts/{role}")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	ResponseEntity<AppointmentView> appoint(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@PathVariable String role,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody Appointment body, Caller caller) {
		AppointContact.Appointed appointed = this.appointContact.appoint(caller, municipalityId, clientId, roleOf(role),
				body, ETags.required(ifMatch));
		return ResponseEntity.ok().eTag(ETags.of(appointed.version())).body(AppointmentView.of(appointed));
	}

	private static ContactRole roleOf(String role) {
		return switch (role) {
			case "main" -> ContactRole.MAIN;
			case "deputy" -> ContactRole.DEPUTY;
			default -> throw Refused.notFound("role", "A contact's role is main or deputy.");
		};
	}

}
