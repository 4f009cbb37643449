package se.carecontact.contact.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.policy.DecidePolicy;
import se.carecontact.contact.policy.LegalReferences;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.policy.PolicyOverrides;
import se.carecontact.contact.policy.UnitKind;
import se.carecontact.contact.policy.UnitKinds;

@RestController
@RequestMapping("/{municipalityId}")
class PolicyController {

	private final Policies policies;

	private final DecidePolicy decidePolicy;

	private final LegalReferences references;

	private final UnitKinds unitKinds;

	private final Clock clock;

	PolicyController(Policies policies, DecidePolicy decidePolicy, LegalReferences references, UnitKinds unitKinds,
			Clock clock) {
		this.policies = policies;
		this.decidePolicy = decidePolicy;
		this.references = references;
		this.unitKinds = unitKinds;
		this.clock = clock;
	}

	/** The policy of a day, with the references to law of that day. */
	@GetMapping("/policy")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT, Role.OPERATOR })
	PolicyView inForce(@PathVariable String municipalityId, @RequestParam(required = false) @Nullable LocalDate on) {
		LocalDate day = (on != null) ? on : Days.today(this.clock);
		new Checks().date("on", day).orRefuse();
		return PolicyView.of(this.policies.of(municipalityId, day),
				this.references.all().stream().filter((each) -> each.holdsOn(day)).toList());
	}

	/**
	 * Every policy the municipality has decided on, by first day, with those replaced.
	 */
	@GetMapping("/policies")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT, Role.OPERATOR })
	List<PolicyVersionView> history(@PathVariable String municipalityId) {
		return this.policies.history(municipalityId).stream().map(PolicyVersionView::of).toList();
	}

	/** The presets, whole: what their routine leaves blank is the national default. */
	@GetMapping("/policies/presets")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT, Role.OPERATOR })
	List<Policies.Preset> presets(@PathVariable String municipalityId) {
		return this.policies.presets();
	}

	/**
	 * Makes a policy hold from a day, for the cases opened from then on; those opened
	 * before keep theirs. The same again has no effect.
	 */
	@PutMapping("/policies/{validFrom}")
	@Allowed(Role.OPERATOR)
	ResponseEntity<PolicyView> decide(@PathVariable String municipalityId, @PathVariable LocalDate validFrom,
			@RequestBody DecidedPolicy body, Caller caller) {
		DecidePolicy.Decided decided = this.decidePolicy.decide(caller, municipalityId, validFrom, body.wish());
		return ResponseEntity.status(decided.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
			.body(PolicyView.of(decided.policy(),
					this.references.all().stream().filter((each) -> each.holdsOn(validFrom)).toList()));
	}

	/** Says what kind of unit it is, where a policy tells them apart. */
	@PutMapping("/units/{unitId}/kind")
	@Allowed(Role.OPERATOR)
	KindOfUnit kind(@PathVariable String municipalityId, @PathVariable String unitId, @RequestBody KindOfUnit body) {
		new Checks().reference("unitId", unitId).orRefuse();
		this.unitKinds.set(municipalityId, unitId, body.kind());
		return body;
	}

	/**
	 * A policy as someone decides on it.
	 *
	 * @param preset the routine it follows
	 * @param validUntil last day; until further notice where left out
	 * @param overrides where it differs from the preset
	 */
	record DecidedPolicy(String preset, @Nullable LocalDate validUntil, @Nullable PolicyOverrides overrides) {

		DecidePolicy.Wish wish() {
			return new DecidePolicy.Wish(this.preset, this.validUntil,
					(this.overrides != null) ? this.overrides : PolicyOverrides.NONE);
		}

	}

	/**
	 * What kind of unit it is.
	 *
	 * @param kind the kind
	 */
	record KindOfUnit(UnitKind kind) {

		KindOfUnit {
			new Checks().present("kind", kind).orRefuse();
		}

	}

}
