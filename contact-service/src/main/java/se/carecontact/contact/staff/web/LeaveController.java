package se.carecontact.contact.staff.web;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.staff.Leave;
import se.carecontact.contact.staff.RecordLeave;

@RestController
@RequestMapping("/{municipalityId}/staff/{staffId}/leaves")
class LeaveController {

	private final RecordLeave recordLeave;

	LeaveController(RecordLeave recordLeave) {
		this.recordLeave = recordLeave;
	}

	/** Records a leave; the person's clients are covered at once (rule 7). */
	@PostMapping
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	@ResponseStatus(HttpStatus.CREATED)
	Leave goAway(@PathVariable String municipalityId, @PathVariable String staffId, @RequestBody NewLeave body,
			Caller caller) {
		return this.recordLeave.goAway(caller, municipalityId, staffId, body.from(), body.until());
	}

	/** Records the return. */
	@PostMapping("/{leaveId}/end")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	Leave comeBack(@PathVariable String municipalityId, @PathVariable String staffId, @PathVariable UUID leaveId,
			@RequestBody Return body, Caller caller) {
		return this.recordLeave.comeBack(caller, municipalityId, staffId, leaveId, body.returnedOn());
	}

	/**
	 * A leave to come or begun.
	 *
	 * @param from first day away
	 * @param until last day away, where known
	 */
	record NewLeave(LocalDate from, @Nullable LocalDate until) {

		NewLeave {
			new Checks().date("from", from)
				.optionalDate("until", until)
				.notBefore("until", until, "from", from)
				.orRefuse();
		}

	}

	/**
	 * The return from a leave.
	 *
	 * @param returnedOn first day back
	 */
	record Return(LocalDate returnedOn) {

		Return {
			new Checks().date("returnedOn", returnedOn).orRefuse();
		}

	}

}
