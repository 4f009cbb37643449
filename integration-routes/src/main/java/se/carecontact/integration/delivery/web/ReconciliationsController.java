package se.carecontact.integration.delivery.web;

import java.net.URI;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.reconcile.Healing;
import se.carecontact.integration.delivery.reconcile.Reconciliation;
import se.carecontact.integration.delivery.reconcile.Reconciliation.Difference;
import se.carecontact.integration.delivery.reconcile.Reconciliations;
import se.carecontact.integration.delivery.run.Run;
import se.carecontact.integration.delivery.run.Runs;
import se.carecontact.integration.identity.ClientIdentities;
import se.carecontact.integration.identity.KnownClient;
import se.carecontact.integration.partner.Partner;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compares what partners hold with what they were told, and proposes what mends it. */
@RestController
@RequestMapping(path = "/reconciliations", produces = "application/json")
@Tag(name = "reconciliations")
class ReconciliationsController {

	private final Reconciliations reconciliations;

	private final Healing healing;

	private final Runs runs;

	private final ClientIdentities identities;

	ReconciliationsController(Reconciliations reconciliations, Healing healing, Runs runs,
			ClientIdentities identities) {
		this.reconciliations = reconciliations;
		this.healing = healing;
		this.runs = runs;
		this.identities = identities;
	}

	@Operation(operationId = "reconcile",
			summary = "Begins to compare partners with what they were told: all, or one partner, or one client")
	@PostMapping(consumes = "application/json")
	ResponseEntity<Reconciliation> begin(@Valid @RequestBody ReconciliationRequest request, Principal operator) {
		List<Partner> partners = (request.partner() == null) ? List.of(Partner.values())
				: List.of(partner(request.partner()));
		if (request.clientId() != null) {
			refuseUnlessOpen(request.clientId());
		}
		UUID id = this.reconciliations.begin(partners, request.clientId(), null, operator.getName())
			.orElseThrow(() -> new ReconciliationRefused("under-way",
					"All clients are being compared already; wait until that is done, or stop it."));
		return ResponseEntity.created(URI.create("/reconciliations/" + id)).body(found(id));
	}

	@Operation(operationId = "listReconciliations", summary = "The newest comparisons, each with its figures")
	@GetMapping
	List<Reconciliation> list(@RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
		return this.reconciliations.newest(limit);
	}

	@Operation(operationId = "getReconciliation", summary = "A comparison and how far it has come with each partner")
	@GetMapping("/{id}")
	Reconciliation get(@PathVariable UUID id) {
		return found(id);
	}

	@Operation(operationId = "listDifferences",
			summary = "What is missing, extra or stale at a partner, what mends it, and what its mending came to")
	@GetMapping("/{id}/differences")
	List<Difference> differences(@PathVariable UUID id, @RequestParam(defaultValue = "0") @Min(0) long after,
			@RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit, Principal operator) {
		return this.reconciliations.differences(found(id).id(), after, limit, operator.getName());
	}

	@Operation(operationId = "stopReconciliation",
			summary = "Ends a comparison before it is through; what it found is kept")
	@PostMapping("/{id}/stop")
	Reconciliation stop(@PathVariable UUID id, Principal operator) {
		if (!this.reconciliations.stop(found(id).id(), operator.getName())) {
			throw new ReconciliationRefused("not-running", "This comparison has ended already.");
		}
		return found(id);
	}

	@Operation(operationId = "previewHealing",
			summary = "Says what would be sent again to mend differences; a run, to be started within the hour. Nothing is changed")
	@PostMapping(path = "/{id}/heal", consumes = "application/json")
	ResponseEntity<Run> heal(@PathVariable UUID id, @Valid @RequestBody HealRequest request, Principal operator) {
		String partner = (request.partner() == null) ? null : partner(request.partner()).id();
		UUID run = this.healing.preview(found(id).id(), request.positions(), partner, operator.getName());
		return ResponseEntity.created(URI.create("/runs/" + run)).body(this.runs.find(run).orElseThrow());
	}

	/** Nobody is asked about a client who may be protected. */
	private void refuseUnlessOpen(UUID clientId) {
		KnownClient known = this.identities.find(clientId);
		if (known instanceof KnownClient.Unknown) {
			throw new InvalidInput("clientId", "Unknown", "no client has this id");
		}
		if (!(known instanceof KnownClient.Open)) {
			throw new ReconciliationRefused("withheld",
					"The client is protected or erased, or that is not known: no partner is asked. See /protected-clients.");
		}
	}

	private static Partner partner(@Nullable String id) {
		return Arrays.stream(Partner.values())
			.filter((partner) -> partner.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new InvalidInput("partner", "Unknown", "must be one of "
					+ Arrays.stream(Partner.values()).map(Partner::id).collect(Collectors.joining(", "))));
	}

	private Reconciliation found(UUID id) {
		return this.reconciliations.find(id).orElseThrow(() -> new NoSuchReconciliation(id));
	}

	/** No comparison has this id. */
	static class NoSuchReconciliation extends RuntimeException {

		NoSuchReconciliation(UUID id) {
			super("No reconciliation has the id " + id + ".");
		}

	}

	/** It can't be, or not now. */
	static class ReconciliationRefused extends RuntimeException {

		private final String code;

		ReconciliationRefused(String code, String sentence) {
			super(sentence);
			this.code = code;
		}

		/** The refusal's stable code. */
		String code() {
			return this.code;
		}

	}

}
