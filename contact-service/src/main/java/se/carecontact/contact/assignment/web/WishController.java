package se.carecontact.contact.assignment.web;

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
import se.carecontact.contact.assignment.ChangeWish;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.assignment.WishToChangeContact;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;

@RestController
@RequestMapping("/{municipalityId}/clients/{clientId}/wishes-to-change")
class WishController {

	private final WishToChangeContact wishToChangeContact;

	WishController(WishToChangeContact wishToChangeContact) {
		this.wishToChangeContact = wishToChangeContact;
	}

	/** Records that the client wishes another contact. Anyone at work may be told so. */
	@PostMapping
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT })
	@ResponseStatus(HttpStatus.CREATED)
	ChangeWish wish(@PathVariable String municipalityId, @PathVariable UUID clientId, @RequestBody NewWish body,
			Caller caller) {
		return this.wishToChangeContact.wish(caller, municipalityId, clientId,
				new WishToChangeContact.Wish(body.role(), body.wishedOn(), body.reason(), body.wishedStaffId()));
	}

	/** Records that the client no longer wishes it. */
	@PostMapping("/{wishId}/withdraw")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT })
	ChangeWish withdraw(@PathVariable String municipalityId, @PathVariable UUID clientId, @PathVariable UUID wishId,
			@RequestBody WithdrawnWish body, Caller caller) {
		return this.wishToChangeContact.withdraw(caller, municipalityId, clientId, wishId, body.withdrawnOn(),
				body.reason());
	}

	/**
	 * A wish as the client says it.
	 *
	 * @param role which contact
	 * @param wishedOn the day
	 * @param reason why, where the client says
	 * @param wishedStaffId whom instead, where the client names someone
	 */
	record NewWish(ContactRole role, LocalDate wishedOn, @Nullable String reason, @Nullable String wishedStaffId) {

		NewWish {
			Checks checks = new Checks().present("role", role)
				.date("wishedOn", wishedOn)
				.optionalProse("reason", reason, 1000);
			if (wishedStaffId != null) {
				checks.reference("wishedStaffId", wishedStaffId);
			}
			checks.orRefuse();
		}

	}

	/**
	 * A wish withdrawn.
	 *
	 * @param withdrawnOn the day
	 * @param reason why, where the client says
	 */
	record WithdrawnWish(LocalDate withdrawnOn, @Nullable String reason) {

		WithdrawnWish {
			new Checks().date("withdrawnOn", withdrawnOn).optionalProse("reason", reason, 1000).orRefuse();
		}

	}

}
