package se.carecontact.integration.delivery.web;

import java.security.Principal;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.ledger.LogEntry;
import se.carecontact.integration.delivery.ledger.OperatorLog;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did and looked at what, for whoever audits: a right of its own. */
@RestController
@Tag(name = "audit")
class OperatorLogController {

	private final OperatorLog log;

	OperatorLogController(OperatorLog log) {
		this.log = log;
	}

	@Operation(operationId = "listOperatorLog",
			summary = "What was done, looked at, or not sent for want of consent, of one client or delivery, newest first. The look is noted")
	@GetMapping(path = "/operator-log", produces = "application/json")
	List<LogEntry> list(@RequestParam(required = false) @Nullable UUID clientId,
			@RequestParam(required = false) @Nullable Long deliveryId,
			@Parameter(description = "only what was noted before the entry with this id") @RequestParam(
					defaultValue = "9223372036854775807") @Min(1) long before,
			@RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit, Principal auditor) {
		if (clientId == null && deliveryId == null) {
			throw new InvalidInput("clientId", "Missing", "say which client, or which delivery by deliveryId");
		}
		return this.log.audit(auditor.getName(), clientId, deliveryId, before, limit);
	}

}
