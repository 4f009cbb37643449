package se.carecontact.contact.timeneed.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.timeneed.PlanningWish;
import se.carecontact.contact.timeneed.TellPlanner;
import se.carecontact.contact.timeneed.TimeNeed;

@RestController
@RequestMapping("/{municipalityId}/clients/{clientId}")
class PlanningController {

	private final TellPlanner tellPlanner;

	PlanningController(TellPlanner tellPlanner) {
		this.tellPlanner = tellPlanner;
	}

	/** Asks the planner for time with the client. */
	@PostMapping("/time-needs")
	@Allowed(Role.CONTACT)
	@ResponseStatus(HttpStatus.CREATED)
	TimeNeedReceipt need(@PathVariable String municipalityId, @PathVariable UUID clientId, @RequestBody TimeNeed body,
			Caller caller) {
		return new TimeNeedReceipt(this.tellPlanner.need(caller, municipalityId, clientId, body));
	}

	/** Tells the planner what is important for planning. */
	@PostMapping("/planning-wishes")
	@Allowed(Role.CONTACT)
	@ResponseStatus(HttpStatus.CREATED)
	PlanningWishReceipt wish(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@RequestBody NewPlanningWish body, Caller caller) {
		return new PlanningWishReceipt(this.tellPlanner.wish(caller, municipalityId, clientId, body.wish()));
	}

	/**
	 * A planning wish as the contact writes it.
	 *
	 * @param text in words, for the planner
	 * @param serviceTimes more or less time per service; may be left out
	 */
	record NewPlanningWish(String text, @Nullable List<PlanningWish.ServiceTime> serviceTimes) {

		PlanningWish wish() {
			return new PlanningWish(this.text, (this.serviceTimes != null) ? this.serviceTimes : List.of());
		}

	}

	/** A time need's id. */
	record TimeNeedReceipt(UUID timeNeedId) {
	}

	/** A planning wish's id. */
	record PlanningWishReceipt(UUID planningWishId) {
	}

}
