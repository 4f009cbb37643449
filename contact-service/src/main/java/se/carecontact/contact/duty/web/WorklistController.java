package se.carecontact.contact.duty.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.duty.Duty;
import se.carecontact.contact.duty.DutyKind;
import se.carecontact.contact.duty.ReadWorklist;
import se.carecontact.contact.duty.Responsible;
import se.carecontact.contact.duty.WorklistQuery;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;

@RestController
class WorklistController {

	private static final int MOST = 200;

	private static final String NO_DAY = "none";

	private static final Pattern PLACE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|none)_([0-9a-f-]{36})");

	private final ReadWorklist readWorklist;

	private final Clock clock;

	WorklistController(ReadWorklist readWorklist, Clock clock) {
		this.readWorklist = readWorklist;
		this.clock = clock;
	}

	/**
	 * Duties by last day, those without one last. A contact sees those of the clients
	 * whose contact they are; the others, those of their units.
	 * @param unitId only this unit
	 * @param state OPEN where left out
	 * @param kind only this kind
	 * @param responsible only what these answer for
	 * @param after {@code next} of the page before
	 * @param limit 1 to 200; 50 where left out
	 */
	@GetMapping("/{municipalityId}/worklist")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT })
	WorklistView list(@PathVariable String municipalityId, @RequestParam(required = false) @Nullable String unitId,
			@RequestParam(defaultValue = "OPEN") WorklistState state,
			@RequestParam(required = false) @Nullable DutyKind kind,
			@RequestParam(required = false) @Nullable Responsible responsible,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit,
			Caller caller) {
		new Checks().that(limit >= 1 && limit <= MOST, "limit", "page-size", "Must be 1 to " + MOST + ".").orRefuse();
		ReadWorklist.Page page = this.readWorklist.page(caller, municipalityId, new ReadWorklist.Filter(unitId,
				state.state(), state == WorklistState.OVERDUE, kind, responsible, place(after), limit));
		return WorklistView.of(page, Days.today(this.clock));
	}

	private static WorklistQuery.@Nullable Place place(@Nullable String after) {
		if (after == null) {
			return null;
		}
		Matcher matcher = PLACE.matcher(after);
		try {
			if (matcher.matches()) {
				String day = matcher.group(1);
				return new WorklistQuery.Place(day.equals(NO_DAY) ? null : LocalDate.parse(day),
						UUID.fromString(matcher.group(2)));
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

	/** In which state duties are looked for. */
	enum WorklistState {

		OPEN, OVERDUE, DONE, CANCELLED;

		Duty.State state() {
			return switch (this) {
				case OPEN, OVERDUE -> Duty.State.OPEN;
				case DONE -> Duty.State.DONE;
				case CANCELLED -> Duty.State.CANCELLED;
			};
		}

	}

	/**
	 * A page of a worklist.
	 *
	 * @param duties by last day
	 * @param next the place after which the next page begins; left out on the last one
	 */
	record WorklistView(List<WorklistLine> duties, @Nullable String next) {

		static WorklistView of(ReadWorklist.Page page, LocalDate today) {
			Duty last = page.last();
			return new WorklistView(page.lines().stream().map((line) -> WorklistLine.of(line, today)).toList(),
					(last == null) ? null : ((last.dueOn() != null) ? last.dueOn() : NO_DAY) + "_" + last.dutyId());
		}

	}

	/**
	 * A duty in a worklist.
	 *
	 * @param clientId the client
	 * @param clientName the name, or "Skyddade personuppgifter"
	 * @param unitId the unit that answers for the client
	 * @param duty the duty
	 */
	record WorklistLine(UUID clientId, String clientName, String unitId, DutyView duty) {

		static WorklistLine of(ReadWorklist.Line line, LocalDate today) {
			return new WorklistLine(line.duty().clientId(), line.clientName(), line.duty().unitId(),
					DutyView.of(line.duty(), today));
		}

	}

}
