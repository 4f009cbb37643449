package se.carecontact.contact.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.stereotype.Service;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.suggestion.Candidate;
import se.carecontact.contact.suggestion.LoadPolicy;
import se.carecontact.contact.suggestion.NeededTasks;
import se.carecontact.contact.suggestion.UnitStaff;

/** Reads the facts of a succession: a constant number of queries for each unit. */
@Service
class ReadSituation {

	private final Policies policies;

	private final NeededTasks neededTasks;

	private final UnitStaff unitStaff;

	private final Clock clock;

	ReadSituation(Policies policies, NeededTasks neededTasks, UnitStaff unitStaff, Clock clock) {
		this.policies = policies;
		this.neededTasks = neededTasks;
		this.unitStaff = unitStaff;
		this.clock = clock;
	}

	/**
	 * The situation on the day after the last.
	 * @param chosen ids of successors named, whatever their unit
	 */
	Situation of(String municipalityId, String leaver, LocalDate lastDay, List<Handover> handovers,
			Set<String> chosen) {
		LocalDate day = lastDay.plusDays(1);
		Map<UUID, Set<String>> tasks = new HashMap<>(
				this.neededTasks.of(handovers.stream().map(Handover::clientId).toList(), day));
		Set<String> allTasks = new HashSet<>();
		tasks.values().forEach(allTasks::addAll);
		Set<String> also = new HashSet<>(chosen);
		also.add(leaver);
		handovers.stream().map(Handover::otherStaffId).filter(Objects::nonNull).forEach(also::add);
		Map<String, List<Candidate>> staff = new TreeMap<>();
		for (String unitId : new TreeSet<>(handovers.stream().map(Handover::unitId).toList())) {
			staff.put(unitId, this.unitStaff.of(municipalityId, unitId, day, allTasks, also));
		}
		LoadPolicy policy = LoadPolicy.of(this.policies.of(municipalityId, Days.today(this.clock)));
		return new Situation(leaver, day, policy, tasks, staff);
	}

}
