package se.carecontact.plan.implementationplan.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.implementationplan.Deadline;
import se.carecontact.plan.implementationplan.PlanId;
import se.carecontact.plan.implementationplan.ReadWorklist;
import se.carecontact.plan.implementationplan.WorklistQuery;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Checks;
import se.carecontact.plan.platform.Refused;
import se.carecontact.plan.platform.Role;
import se.carecontact.plan.platform.security.Allowed;

/** Shows a unit its plans by the day they wait for. */
@Tag(name = "Read plans")
@RestController
class WorklistController {

	private static final int MOST = 200;

	private static final Pattern PLACE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_([0-9a-f-]{36})");

	private final ReadWorklist readWorklist;

	private final PlanDesk desk;

	WorklistController(ReadWorklist readWorklist, PlanDesk desk) {
		this.readWorklist = readWorklist;
		this.desk = desk;
	}

	/** A page of the worklist; each client on it is noted in the access log. */
	@Operation(summary = "Plans that go on, by last day: not agreed yet, due soon, overdue, to be followed up",
			description = """
					A unit manager or a planner sees the plans of their units, a contact those of the clients whose main \
					contact or deputy they are.""")
	@GetMapping(path = "/{municipalityId}/worklist", produces = MediaType.APPLICATION_JSON_VALUE)
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER, Role.PLANNER })
	WorklistView list(@PathVariable String municipalityId,
			@Parameter(description = "Only this unit") @RequestParam(required = false) @Nullable String unitId,
			@Parameter(
					description = "AGREEMENT: clients without an agreed plan; FOLLOW_UP: plans to be followed up") @RequestParam(
							required = false) Deadline.@Nullable Kind what,
			@Parameter(description = "How the last day stands; all where left out") @RequestParam(
					required = false) @Nullable Set<Deadline.Standing> standing,
			@Parameter(description = "next of the page before") @RequestParam(required = false) @Nullable String after,
			@Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit, Caller caller) {
		new Checks().that(limit >= 1 && limit <= MOST, "limit", "page-size", "Must be 1 to " + MOST + ".").orRefuse();
		ReadWorklist.Filter filter = new ReadWorklist.Filter(unitId, what,
				(standing == null || standing.isEmpty()) ? EnumSet.allOf(Deadline.Standing.class) : standing,
				place(after), limit);
		return WorklistView.of(
				this.desk.lookAtMany(caller, municipalityId, "plans.worklist",
						() -> this.readWorklist.page(caller, municipalityId, filter), WorklistController::clients),
				this.desk.today());
	}

	private static List<ClientId> clients(ReadWorklist.Page page) {
		return page.plans().stream().map((plan) -> plan.client().clientId()).distinct().toList();
	}

	private static WorklistQuery.@Nullable Place place(@Nullable String after) {
		if (after == null) {
			return null;
		}
		Matcher matcher = PLACE.matcher(after);
		try {
			if (matcher.matches()) {
				return new WorklistQuery.Place(LocalDate.parse(matcher.group(1)),
						new PlanId(UUID.fromString(matcher.group(2))));
			}
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			throw badPlace();
		}
		throw badPlace();
	}

	private static Refused badPlace() {
		return Refused.invalid("after", "place-in-the-list", "Must be next of the page before.");
	}

}
