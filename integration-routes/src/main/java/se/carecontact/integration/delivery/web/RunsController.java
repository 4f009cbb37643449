package se.carecontact.integration.delivery.web;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.IdentityNumberLike;
import se.carecontact.integration.delivery.ledger.DeliveryFilter;
import se.carecontact.integration.delivery.ledger.LedgerReading;
import se.carecontact.integration.delivery.run.Act;
import se.carecontact.integration.delivery.run.PreviewOrder;
import se.carecontact.integration.delivery.run.Previews;
import se.carecontact.integration.delivery.run.Run;
import se.carecontact.integration.delivery.run.Runs;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Acts on many deliveries: a preview, then a run of exactly what was previewed. */
@RestController
@RequestMapping(path = "/runs", produces = "application/json")
@Tag(name = "runs")
class RunsController {

	private final Previews previews;

	private final Runs runs;

	private final LedgerReading ledger;

	private final EventNames types;

	RunsController(Previews previews, Runs runs, LedgerReading ledger, EventNames types) {
		this.previews = previews;
		this.runs = runs;
		this.ledger = ledger;
		this.types = types;
	}

	@Operation(operationId = "previewRun",
			summary = "Says for each delivery what would happen, and keeps it for an hour; nothing is changed")
	@PostMapping(consumes = "application/json")
	ResponseEntity<Run> preview(@Valid @RequestBody RunRequest request, Principal operator) {
		UUID run = this.previews.make(order(request), operator.getName());
		return ResponseEntity.created(URI.create("/runs/" + run)).body(found(run));
	}

	@Operation(operationId = "listRuns", summary = "The newest previews and runs")
	@GetMapping
	List<Run> list(@RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
		return this.runs.newest(limit);
	}

	@Operation(operationId = "getRun", summary = "A run and how far it has come")
	@GetMapping("/{id}")
	Run get(@PathVariable UUID id) {
		return found(id);
	}

	@Operation(operationId = "listRunItems", summary = "Each delivery of a run, what would happen and what did")
	@GetMapping("/{id}/items")
	List<Run.Item> items(@PathVariable UUID id, @RequestParam(defaultValue = "0") @Min(0) long after,
			@RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
		return this.runs.items(found(id).id(), after, limit);
	}

	@Operation(operationId = "startRun", summary = "Acts on what was previewed, one after another")
	@PostMapping("/{id}/start")
	Run start(@PathVariable UUID id, Principal operator) {
		this.runs.start(found(id).id(), operator.getName());
		return found(id);
	}

	@Operation(operationId = "pauseRun", summary = "Lets a run rest after the delivery it is at")
	@PostMapping("/{id}/pause")
	Run pause(@PathVariable UUID id, Principal operator) {
		this.runs.pause(found(id).id(), operator.getName());
		return found(id);
	}

	@Operation(operationId = "goOnWithRun", summary = "Lets a paused run go on where it was")
	@PostMapping("/{id}/go-on")
	Run goOn(@PathVariable UUID id, Principal operator) {
		this.runs.goOn(found(id).id(), operator.getName());
		return found(id);
	}

	@Operation(operationId = "stopRun", summary = "Ends a run for good; what it has done stays done")
	@PostMapping("/{id}/stop")
	Run stop(@PathVariable UUID id, Principal operator) {
		this.runs.stop(found(id).id(), operator.getName());
		return found(id);
	}

	private PreviewOrder order(RunRequest request) {
		String reason = (request.reason() == null) ? null : request.reason().strip();
		if (request.act() == Act.SKIP && (reason == null || reason.isEmpty())) {
			throw new InvalidInput("reason", "NotBlank", "a skip needs a reason");
		}
		if (request.act() == Act.HEAL) {
			throw new InvalidInput("act", "Heal", "mending begins with a comparison: POST /reconciliations/{id}/heal");
		}
		if ((request.deliveryIds() == null) == (request.filter() == null)) {
			throw new InvalidInput("filter", "OneOf", "say either deliveryIds or filter");
		}
		if (request.deliveryIds() != null) {
			for (long id : request.deliveryIds()) {
				NoSuchDelivery.orElse(this.ledger, id);
			}
		}
		refuseIdentityNumbers(reason, request.filter());
		return new PreviewOrder(request.act(), request.deliveryIds(), filter(request.filter()),
				Boolean.TRUE.equals(request.evenIfReceived()), reason, request.confirmedCount());
	}

	private static void refuseIdentityNumbers(@Nullable String reason, RunRequest.@Nullable Filter filter) {
		Stream<@Nullable String> texts = (filter == null) ? Stream.of(reason)
				: Stream.of(reason, filter.channel(), filter.partner(), filter.partnerReference(), filter.type());
		if (texts.anyMatch((text) -> text != null && IdentityNumberLike.in(text))) {
			throw new InvalidInput("body", "IdentityNumber", "must not hold an identity number");
		}
	}

	private DeliveryFilter filter(RunRequest.@Nullable Filter asked) {
		return (asked == null) ? DeliveryFilter.EVERYTHING
				: new DeliveryFilter(asked.clientId(), asked.eventId(), asked.channel(), asked.partner(),
						asked.partnerReference(), asked.traceId(), asked.state(), this.types.fullName(asked.type()),
						asked.from(), asked.until());
	}

	private Run found(UUID id) {
		return this.runs.find(id).orElseThrow(() -> new NoSuchRun(id));
	}

	/** No run has this id. */
	static class NoSuchRun extends RuntimeException {

		NoSuchRun(UUID id) {
			super("No run has the id " + id + ".");
		}

	}

}
