package se.carecontact.contact.duty.web;

import java.time.Clock;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.duty.DoneDuty;
import se.carecontact.contact.duty.OpenDuty;
import se.carecontact.contact.duty.ReadWorklist;
import se.carecontact.contact.duty.RecordDuty;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;

@RestController
@RequestMapping("/{municipalityId}/clients/{clientId}")
class DutyController {

	private final RecordDuty recordDuty;

	private final OpenDuty openDuty;

	private final ReadWorklist readWorklist;

	private final Clock clock;

	DutyController(RecordDuty recordDuty, OpenDuty openDuty, ReadWorklist readWorklist, Clock clock) {
		this.recordDuty = recordDuty;
		this.openDuty = openDuty;
		this.readWorklist = readWorklist;
		this.clock = clock;
	}

	/**
	 * Records that a duty was done, and closes the open one. The unit manager may too,
	 * for what is theirs or the technical team's.
	 */
	@PostMapping("/duties-done")
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER })
	@ResponseStatus(HttpStatus.CREATED)
	DutyReceipt done(@PathVariable String municipalityId, @PathVariable UUID clientId, @RequestBody DoneDuty body,
			Caller caller) {
		return new DutyReceipt(this.recordDuty.done(caller, municipalityId, clientId, body));
	}

	/** Adds a duty with a day of its own: Senior alert, follow-up, SIP or another. */
	@PostMapping("/duties")
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER })
	@ResponseStatus(HttpStatus.CREATED)
	DutyView add(@PathVariable String municipalityId, @PathVariable UUID clientId, @RequestBody OpenDuty.NewDuty body,
			Caller caller) {
		return DutyView.of(this.openDuty.add(caller, municipalityId, clientId, body), Days.today(this.clock));
	}

	/**
	 * The client's duties, the open ones first by last day; with the policy of the case,
	 * which stays the one it was opened under, and the plan's deadline by it.
	 */
	@GetMapping("/duties")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT })
	ClientDutiesView list(@PathVariable String municipalityId, @PathVariable UUID clientId, Caller caller) {
		return ClientDutiesView.of(this.readWorklist.ofClient(caller, municipalityId, clientId),
				Days.today(this.clock));
	}

	/** The duty's id. */
	record DutyReceipt(UUID dutyId) {
	}

}
