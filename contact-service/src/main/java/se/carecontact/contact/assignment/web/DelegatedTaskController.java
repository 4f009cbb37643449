package se.carecontact.contact.assignment.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.assignment.KeepDelegatedTaskNeeds;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.platform.web.ETags;

@RestController
class DelegatedTaskController {

	private static final int MAX_CODES = 50;

	private final KeepDelegatedTaskNeeds keepDelegatedTaskNeeds;

	DelegatedTaskController(KeepDelegatedTaskNeeds keepDelegatedTaskNeeds) {
		this.keepDelegatedTaskNeeds = keepDelegatedTaskNeeds;
	}

	/** Makes the delegated tasks the client needs be these; none removes all. */
	@PutMapping("/{municipalityId}/clients/{clientId}/delegated-tasks")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	ResponseEntity<NeededTasks> keep(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@RequestBody NeededTasks body, Caller caller) {
		Set<String> codes = Set.copyOf(body.codes());
		long version = this.keepDelegatedTaskNeeds.keep(caller, municipalityId, clientId, codes);
		return ResponseEntity.ok().eTag(ETags.of(version)).body(new NeededTasks(codes.stream().sorted().toList()));
	}

	/**
	 * The tasks for which a client needs someone with a delegation.
	 *
	 * @param codes such as {@code insulin}
	 */
	record NeededTasks(List<String> codes) {

		NeededTasks {
			Checks checks = new Checks().list("codes", codes, MAX_CODES);
			checks.orRefuse();
			codes.forEach((code) -> checks.reference("codes", code));
			checks.orRefuse();
			codes = List.copyOf(codes);
		}

	}

}
