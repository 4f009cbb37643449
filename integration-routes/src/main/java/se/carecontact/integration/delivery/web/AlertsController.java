package se.carecontact.integration.delivery.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import se.carecontact.integration.delivery.watch.Alert;
import se.carecontact.integration.delivery.watch.Alerts;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What someone on call should know. */
@RestController
@Tag(name = "alerts")
class AlertsController {

	private final Alerts alerts;

	AlertsController(Alerts alerts) {
		this.alerts = alerts;
	}

	@Operation(operationId = "listAlerts", summary = "Alerts, open ones first, then the newest that are over")
	@GetMapping(path = "/alerts", produces = "application/json")
	List<Alert> list(@RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
		return this.alerts.newest(limit);
	}

}
