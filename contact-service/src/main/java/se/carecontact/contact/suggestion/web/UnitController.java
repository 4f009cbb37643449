package se.carecontact.contact.suggestion.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.suggestion.ReadUnitLoad;
import se.carecontact.contact.suggestion.ReviewUnit;
import se.carecontact.contact.suggestion.UnitReview;

@RestController
@RequestMapping("/{municipalityId}/units/{unitId}")
class UnitController {

	private final ReadUnitLoad readUnitLoad;

	private final ReviewUnit reviewUnit;

	UnitController(ReadUnitLoad readUnitLoad, ReviewUnit reviewUnit) {
		this.readUnitLoad = readUnitLoad;
		this.reviewUnit = reviewUnit;
	}

	/**
	 * How many clients each of the staff has, against the guide values, and the spread.
	 */
	@GetMapping("/load")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	LoadView load(@PathVariable String municipalityId, @PathVariable String unitId, Caller caller) {
		return LoadView.of(this.readUnitLoad.read(caller, municipalityId, unitId));
	}

	/**
	 * What the yearly review goes through: clients without two contacts, and the spread.
	 */
	@GetMapping("/review")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	ReviewView review(@PathVariable String municipalityId, @PathVariable String unitId, Caller caller) {
		return ReviewView.of(this.reviewUnit.look(caller, municipalityId, unitId));
	}

	/**
	 * Records that the unit has gone through all its clients, and says what is lacking.
	 */
	@PostMapping("/reviews")
	@Allowed(Role.UNIT_MANAGER)
	@ResponseStatus(HttpStatus.CREATED)
	RecordedView record(@PathVariable String municipalityId, @PathVariable String unitId, @RequestBody NewReview body,
			Caller caller) {
		return RecordedView.of(this.reviewUnit.record(caller, municipalityId, unitId, body.reviewedOn(), body.note()));
	}

	/** The unit's reviews, latest first. */
	@GetMapping("/reviews")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER })
	List<UnitReview> history(@PathVariable String municipalityId, @PathVariable String unitId, Caller caller) {
		return this.reviewUnit.history(caller, municipalityId, unitId);
	}

	/**
	 * A review held.
	 *
	 * @param reviewedOn its day
	 * @param note what was decided
	 */
	record NewReview(LocalDate reviewedOn, @Nullable String note) {

		NewReview {
			new Checks().date("reviewedOn", reviewedOn).optionalProse("note", note, 2000).orRefuse();
		}

	}

}
