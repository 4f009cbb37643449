package se.carecontact.contact.assignment.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.assignment.ReadWarnings;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;

@RestController
class WarningController {

	private static final int MAX_LIMIT = 500;

	private final ReadWarnings readWarnings;

	WarningController(ReadWarnings readWarnings) {
		this.readWarnings = readWarnings;
	}

	/** The open warnings of a unit, or of all the caller's units; oldest first. */
	@GetMapping("/{municipalityId}/warnings")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	List<ReadWarnings.Line> read(@PathVariable String municipalityId,
			@RequestParam(required = false) @Nullable String unitId,
			@RequestParam(required = false) @Nullable Long after, @RequestParam(defaultValue = "200") int limit,
			Caller caller) {
		new Checks()
			.that(limit >= 1 && limit <= MAX_LIMIT, "limit", "range", "Must lie between 1 and " + MAX_LIMIT + ".")
			.orRefuse();
		return this.readWarnings.read(caller, municipalityId, unitId, after, limit);
	}

}
