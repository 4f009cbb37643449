package se.carecontact.integration.delivery.web;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.PartnerLimits;
import se.carecontact.integration.delivery.dispatch.PartnerStatuses;
import se.carecontact.integration.delivery.dispatch.PartnerStatuses.PartnerStatus;
import se.carecontact.integration.delivery.ledger.PartnerLimitsTable;
import se.carecontact.integration.delivery.ledger.SetLimits;
import se.carecontact.integration.partner.Partner;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pace and breaker of each partner, changed without a restart. */
@RestController
@RequestMapping(path = "/partners/{partner}/limits", produces = "application/json")
@Tag(name = "partners")
class LimitsController {

	private final PartnerLimitsTable table;

	private final PartnerStatuses statuses;

	LimitsController(PartnerLimitsTable table, PartnerStatuses statuses) {
		this.table = table;
		this.statuses = statuses;
	}

	@Operation(operationId = "getPartnerLimits",
			summary = "Pace and breaker as set or configured, and as in force in the replica that was asked")
	@GetMapping
	ResponseEntity<LimitsView> get(@PathVariable String partner) {
		return answer(known(partner));
	}

	@Operation(operationId = "setPartnerLimits",
			summary = "Sets pace and breaker, in force in every replica within seconds; If-Match: the ETag last read")
	@PutMapping(consumes = "application/json")
	ResponseEntity<LimitsView> set(@PathVariable String partner,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
			@Valid @RequestBody LimitsRequest request, Principal operator) {
		Partner known = known(partner);
		if (ifMatch == null) {
			throw new WrongVersion(428, "If-Match must hold the ETag of the limits that are replaced.");
		}
		PartnerLimits limits = limits(request);
		long version = version(ifMatch);
		if (version < 0 || !this.table.set(known.id(), limits, version, operator.getName())) {
			throw new WrongVersion(412, "The limits were changed since they were read; read them again.");
		}
		return answer(known);
	}

	private ResponseEntity<LimitsView> answer(Partner partner) {
		PartnerStatus status = this.statuses.of(partner);
		Optional<SetLimits> set = this.table.all()
			.stream()
			.filter((limits) -> limits.partner().equals(partner.id()))
			.findFirst();
		LimitsView view = new LimitsView(partner.id(), set.map(SetLimits::limits).orElse(status.configured()),
				status.limits(), status.configured(), set.map(SetLimits::changedBy).orElse(null),
				set.map(SetLimits::changedAt).orElse(null), status.breaker(), status.downSince());
		return ResponseEntity.ok().eTag("\"" + set.map(SetLimits::version).orElse(0L) + "\"").body(view);
	}

	private static Partner known(String partner) {
		try {
			return Partner.of(partner);
		}
		catch (IllegalArgumentException ex) {
			throw new NoSuchPartner();
		}
	}

	private static PartnerLimits limits(LimitsRequest request) {
		try {
			return new PartnerLimits(request.requestsPerSecond(), request.concurrency(), request.breakerWindow(),
					request.failureShare(), request.firstProbe(), request.longestProbe());
		}
		catch (PartnerLimits.OutOfRange ex) {
			throw new InvalidInput(ex.limit(), "OutOfRange", String.valueOf(ex.getMessage()));
		}
	}

	/** The version in an ETag of ours; -1 for any other. */
	private static long version(String ifMatch) {
		String version = ifMatch.strip().replaceAll("^\"|\"$", "");
		return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
	}

	/** What is to be set; all of it. */
	record LimitsRequest(@NotNull Integer requestsPerSecond, @NotNull Integer concurrency,
			@NotNull Integer breakerWindow, @NotNull Integer failureShare, @NotNull Duration firstProbe,
			@NotNull Duration longestProbe) {

	}

	/**
	 * A partner's limits.
	 *
	 * @param partner its id
	 * @param limits as set, or as configured if none were set
	 * @param inForce in the replica that was asked; follows within seconds
	 * @param configured what the configuration says
	 * @param changedBy who set them last
	 * @param changedAt when
	 * @param breaker the breaker's state in the replica that was asked
	 * @param downSince since when the partner is not well
	 */
	record LimitsView(String partner, PartnerLimits limits, PartnerLimits inForce, PartnerLimits configured,
			@Nullable String changedBy, @Nullable Instant changedAt, String breaker, @Nullable Instant downSince) {

	}

	/** No partner has this id. */
	static class NoSuchPartner extends RuntimeException {

	}

	/** The change is not of what stands there. */
	static class WrongVersion extends RuntimeException {

		private final int status;

		WrongVersion(int status, String message) {
			super(message);
			this.status = status;
		}

		/** The HTTP status that says so. */
		int status() {
			return this.status;
		}

	}

}
