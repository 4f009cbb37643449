package se.carecontact.contact.staff.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.platform.web.ETags;
import se.carecontact.contact.staff.Employment;
import se.carecontact.contact.staff.KeepStaff;
import se.carecontact.contact.staff.StaffMember;
import se.carecontact.contact.staff.StaffRegister;

@RestController
@RequestMapping("/{municipalityId}/staff")
class StaffController {

	private final KeepStaff keepStaff;

	private final StaffRegister register;

	StaffController(KeepStaff keepStaff, StaffRegister register) {
		this.keepStaff = keepStaff;
		this.register = register;
	}

	/**
	 * Adds a member of the staff or changes what is kept of one. If-Match is honoured
	 * where it is sent.
	 */
	@PutMapping("/{staffId}")
	@Allowed(Role.UNIT_MANAGER)
	ResponseEntity<StaffView> keep(@PathVariable String municipalityId, @PathVariable String staffId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody Employment body, Caller caller) {
		new Checks().reference("staffId", staffId).orRefuse();
		StaffMember kept = this.keepStaff.keep(caller, municipalityId, staffId, body, ETags.optional(ifMatch));
		return answer(kept, caller);
	}

	@GetMapping("/{staffId}")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	ResponseEntity<StaffView> read(@PathVariable String municipalityId, @PathVariable String staffId, Caller caller) {
		return answer(this.register.find(municipalityId, staffId)
			.filter((member) -> caller.seesUnit(member.employment().unitId()))
			.orElseThrow(() -> Refused.notFound("staffId", "There is no such member of the staff in your units.")),
				caller);
	}

	/** The members of a unit, or of all the caller's units. */
	@GetMapping
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	List<StaffView> list(@PathVariable String municipalityId, @RequestParam(required = false) @Nullable String unitId,
			Caller caller) {
		return this.register.inUnit(municipalityId, unitId)
			.stream()
			.filter((member) -> caller.seesUnit(member.employment().unitId()))
			.map((member) -> StaffView.of(member, caller))
			.toList();
	}

	private static ResponseEntity<StaffView> answer(StaffMember member, Caller caller) {
		return ResponseEntity.ok().eTag(ETags.of(member.version())).body(StaffView.of(member, caller));
	}

}
