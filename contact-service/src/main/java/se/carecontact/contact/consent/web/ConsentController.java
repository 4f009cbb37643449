package se.carecontact.contact.consent.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.consent.Consent;
import se.carecontact.contact.consent.ConsentKind;
import se.carecontact.contact.consent.Consents;
import se.carecontact.contact.consent.Expression;
import se.carecontact.contact.consent.RegisterConsent;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;

@RestController
@RequestMapping("/{municipalityId}/clients/{clientId}/consents")
class ConsentController {

	private final RegisterConsent registerConsent;

	private final Consents consents;

	private final ClientDoor door;

	private final Clock clock;

	ConsentController(RegisterConsent registerConsent, Consents consents, ClientDoor door, Clock clock) {
		this.registerConsent = registerConsent;
		this.consents = consents;
		this.door = door;
		this.clock = clock;
	}

	/** Registers that the client gave or declined a consent. */
	@PostMapping
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER })
	@ResponseStatus(HttpStatus.CREATED)
	ConsentView register(@PathVariable String municipalityId, @PathVariable UUID clientId, @RequestBody Expression body,
			Caller caller) {
		return ConsentView.of(this.registerConsent.register(caller, municipalityId, clientId, body));
	}

	/** Withdraws a given consent. */
	@PostMapping("/{consentId}/withdraw")
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER })
	ConsentView withdraw(@PathVariable String municipalityId, @PathVariable UUID clientId, @PathVariable UUID consentId,
			@RequestBody(required = false) @Nullable Withdrawal body, Caller caller) {
		Instant at = (body != null) ? body.withdrawnAt() : null;
		return ConsentView.of(this.registerConsent.withdraw(caller, municipalityId, clientId, consentId, at));
	}

	/**
	 * Whether a consent is in force right now. Asked of the database at each call;
	 * nothing is kept between calls.
	 */
	@GetMapping("/{kind}/in-force")
	@Allowed(Role.INTEGRATION)
	InForce inForce(@PathVariable String municipalityId, @PathVariable UUID clientId, @PathVariable ConsentKind kind,
			Caller caller) {
		Client client = this.door.look(caller, municipalityId, clientId, "ask whether consent is in force");
		Instant now = Days.now(this.clock);
		return InForce.of(this.consents.of(client.clientId(), kind).inForceAt(now).orElse(null), now);
	}

	/** A withdrawal; without a moment it is now. */
	record Withdrawal(@Nullable Instant withdrawnAt) {
	}

	/**
	 * The answer to the question.
	 *
	 * @param inForce whether a consent holds
	 * @param consentId which
	 * @param validFrom from when
	 * @param validUntil to when
	 * @param asOf the moment the answer is for
	 */
	record InForce(boolean inForce, @Nullable UUID consentId, @Nullable Instant validFrom, @Nullable Instant validUntil,
			Instant asOf) {

		static InForce of(@Nullable Consent consent, Instant now) {
			if (consent == null) {
				return new InForce(false, null, null, null, now);
			}
			return new InForce(true, consent.consentId(), consent.validFrom(), consent.expression().validUntil(), now);
		}

	}

}
