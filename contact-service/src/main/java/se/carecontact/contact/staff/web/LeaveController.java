package se.carecontact.contact.staff.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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

	/** Records a leave; the person's clients are covered from its first day (rule 7). */
	@PostMapping
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	@ResponseStatus(HttpStatus.CREATED)
	Leave goAway(@PathVariable String municipalityId, @PathVariable String staffId, @RequestBody NewLeave body,
			Caller caller) {
		return this.recordLeave.goAway(caller, municipalityId, staffId, body.from(), body.until());
	}

	/** A member's leaves, by first day; without those cancelled. */
	@GetMapping
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	List<Leave> list(@PathVariable String municipalityId, @PathVariable String staffId, Caller caller) {
		return this.recordLeave.of(caller, municipalityId, staffId);
	}

	/** Changes the days of a leave that is not over. */
	@PutMapping("/{leaveId}")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	Leave change(@PathVariable String municipalityId, @PathVariable String staffId, @PathVariable UUID leaveId,
			@RequestBody NewLeave body, Caller caller) {
		return this.recordLeave.change(caller, municipalityId, staffId, leaveId, body.from(), body.until());
	}

	/** Cancels a leave that will not be, or was recorded by mistake. */
	@PostMapping("/{leaveId}/cancel")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void cancel(@PathVariable String municipalityId, @PathVariable String staffId, @PathVariable UUID leaveId,
			Caller caller) {
		this.recordLeave.cancel(caller, municipalityId, staffId, leaveId);
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
