package se.carecontact.contact.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.suggestion.Candidate;
import se.carecontact.contact.suggestion.Load;
import se.carecontact.contact.suggestion.LoadPolicy;
import se.carecontact.contact.suggestion.Ranking;
import se.carecontact.contact.suggestion.Spread;
import se.carecontact.contact.suggestion.UnitSpread;
import se.carecontact.contact.suggestion.Vacancy;

/**
 * The staff of the units concerned, with their loads as they grow while one client after
 * the other is given a successor. Not thread-safe; of one request.
 */
public final class Situation {

	private final String leaver;

	private final LocalDate day;

	private final LoadPolicy policy;

	private final Map<UUID, Set<String>> tasks;

	/** By unit: everyone asked about, in the order of their ids, the leaver too. */
	private final Map<String, List<Candidate>> staff;

	private final Map<String, Load> loads = new HashMap<>();

	Situation(String leaver, LocalDate day, LoadPolicy policy, Map<UUID, Set<String>> tasks,
			Map<String, List<Candidate>> staff) {
		this.leaver = leaver;
		this.day = day;
		this.policy = policy;
		this.tasks = tasks;
		this.staff = staff;
		staff.values().forEach((unit) -> unit.forEach((each) -> this.loads.put(each.staffId(), each.load())));
	}

	/** Everyone's place for a role, as the loads are now. */
	Ranking ranking(Handover handover) {
		Candidate other = find(handover.unitId(), handover.otherStaffId());
		Vacancy vacancy = new Vacancy(handover.clientId(), handover.unitId(), handover.role(), handover.kind(),
				firstDay(handover), this.leaver, handover.otherStaffId(), (other != null) ? other.weekendTeam() : null,
				new TreeSet<>(this.tasks.getOrDefault(handover.clientId(), Set.of())), null);
		return new Ranking(vacancy, staying(handover.unitId()), this.policy);
	}

	void takesOver(String staffId, ContactRole role) {
		this.loads.computeIfPresent(staffId, (id, load) -> load.plus(role, 1));
	}

	/**
	 * Who may cover where no successor is named. The client's other contact, if at work
	 * on the day; else, and only where no one may take over either, the work group.
	 */
	List<Cover> covers(Handover handover, int allowed) {
		Candidate other = find(handover.unitId(), handover.otherStaffId());
		if (other != null && other.isEmployedOn(this.day) && !isAway(other)) {
			return List.of(Cover.OTHER_CONTACT);
		}
		return (allowed == 0) ? List.of(Cover.WORK_GROUP) : List.of();
	}

	private boolean isAway(Candidate other) {
		return other.away() != null && (other.away().hasBegunBy(this.day) || other.isOnLongLeaveFrom(this.day));
	}

	/** The units' spread before anyone leaves, and as it has become. */
	List<UnitChange> spread() {
		List<UnitChange> changes = new ArrayList<>();
		this.staff.forEach((unitId, before) -> {
			for (ContactRole role : ContactRole.values()) {
				changes.add(new UnitChange(unitId, role, UnitSpread.of(before, unitId, role, this.day),
						UnitSpread.of(staying(unitId), unitId, role, this.day)));
			}
		});
		return changes;
	}

	/** The day after the last, or the leaver's own first day where that is later. */
	private LocalDate firstDay(Handover handover) {
		return handover.validFrom().isAfter(this.day) ? handover.validFrom() : this.day;
	}

	private List<Candidate> staying(String unitId) {
		return this.staff.getOrDefault(unitId, List.of())
			.stream()
			.filter((each) -> !each.staffId().equals(this.leaver))
			.map((each) -> each.with(Objects.requireNonNull(this.loads.get(each.staffId()))))
			.toList();
	}

	private @Nullable Candidate find(String unitId, @Nullable String staffId) {
		return this.staff.getOrDefault(unitId, List.of())
			.stream()
			.filter((each) -> each.staffId().equals(staffId))
			.findFirst()
			.orElse(null);
	}

	/**
	 * What a succession does to a unit.
	 *
	 * @param unitId the unit
	 * @param role MAIN or DEPUTY
	 * @param before the spread with the leaver
	 * @param after the spread without
	 */
	public record UnitChange(String unitId, ContactRole role, Spread before, Spread after) {
	}

}
