package se.carecontact.contact.duty.web;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.duty.DoneDuty;
import se.carecontact.contact.duty.RecordDuty;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;

@RestController
class DutyController {

	private final RecordDuty recordDuty;

	DutyController(RecordDuty recordDuty) {
		this.recordDuty = recordDuty;
	}

	/** Records that a duty of the contact was done. */
	@PostMapping("/{municipalityId}/clients/{clientId}/duties-done")
	@Allowed(Role.CONTACT)
	@ResponseStatus(HttpStatus.CREATED)
	DutyReceipt done(@PathVariable String municipalityId, @PathVariable UUID clientId, @RequestBody DoneDuty body,
			Caller caller) {
		return new DutyReceipt(this.recordDuty.done(caller, municipalityId, clientId, body));
	}

	/** The duty's id. */
	record DutyReceipt(UUID dutyId) {
	}

}
