package se.carecontact.contact.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.assignment.Assignments;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.client.ClientNames;
import se.carecontact.contact.client.ShownNames;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.policy.Deadline;
import se.carecontact.contact.policy.LegalReferences;
import se.carecontact.contact.policy.LegalSubject;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.policy.UnitKinds;

/** Reads duties: a unit's worklist, and a client's own. */
@Service
public class ReadWorklist {

	private final Duties duties;

	private final CareCases cases;

	private final Assignments assignments;

	private final ClientDoor door;

	private final ClientNames names;

	private final Policies policies;

	private final UnitKinds unitKinds;

	private final LegalReferences references;

	private final Clock clock;

	ReadWorklist(Duties duties, CareCases cases, Assignments assignments, ClientDoor door, ClientNames names,
			Policies policies, UnitKinds unitKinds, LegalReferences references, Clock clock) {
		this.duties = duties;
		this.cases = cases;
		this.assignments = assignments;
		this.door = door;
		this.names = names;
		this.policies = policies;
		this.unitKinds = unitKinds;
		this.references = references;
		this.clock = clock;
	}

	/**
	 * A page of the duties in the units the caller sees; a contact sees those of the
	 * clients whose contact they are.
	 */
	@Transactional
	public Page page(Caller caller, String municipalityId, Filter filter) {
		WorklistQuery query = new WorklistQuery(municipalityId, units(caller, filter.unitId()),
				ownClients(caller, municipalityId), filter.overdue() ? Duty.State.OPEN : filter.state(),
				filter.overdue() ? Days.today(this.clock) : null, filter.kind(), filter.responsible(), filter.after(),
				filter.limit() + 1);
		List<Duty> found = this.duties.worklist(query);
		List<Duty> shown = found.subList(0, Math.min(found.size(), filter.limit()));
		Map<UUID, Client> clients = this.door
			.look(caller, municipalityId, shown.stream().map(Duty::clientId).distinct().toList(), "read worklist")
			.stream()
			.collect(Collectors.toMap(Client::clientId, Function.identity()));
		ShownNames named = this.names.shownTo(caller, municipalityId);
		// The unit of a duty follows its client's, so that none is missing here.
		List<Line> lines = shown.stream()
			.filter((duty) -> clients.containsKey(duty.clientId()))
			.map((duty) -> new Line(duty, named.of(Objects.requireNonNull(clients.get(duty.clientId())))))
			.toList();
		return new Page(lines, (found.size() > shown.size()) ? shown.getLast() : null);
	}

	/** A client's case with its plan's deadline, and all duties. */
	@Transactional
	public OfClient ofClient(Caller caller, String municipalityId, UUID clientId) {
		Client client = this.door.look(caller, municipalityId, clientId, "read duties");
		Optional<CareCase> careCase = this.cases.latest(clientId);
		return new OfClient(careCase.orElse(null), careCase.map((known) -> planDeadline(client, known)).orElse(null),
				this.duties.of(clientId));
	}

	private @Nullable PlanDeadline planDeadline(Client client, CareCase careCase) {
		Deadline deadline = this.policies.version(careCase.policy().policyId())
			.planDeadline(this.unitKinds.of(client.municipalityId(), client.unitId()))
			.orElse(null);
		if (deadline == null) {
			return null;
		}
		LocalDate start = careCase.reached(deadline.countsFrom());
		// As plan-service does: else a plan whose contact never comes would never be
		// late.
		LocalDate counted = (start != null) ? start : careCase.decidedOn();
		return new PlanDeadline(deadline, start, deadline.dueOn(counted),
				this.references.of(LegalSubject.DOCUMENTATION, careCase.decidedOn())
					.map(LegalReferences.LegalReference::text)
					.orElse(null));
	}

	private static Collection<String> units(Caller caller, @Nullable String unitId) {
		if (unitId == null) {
			return caller.unitIds();
		}
		if (!caller.unitIds().contains(unitId)) {
			throw Refused.notFound("unitId", "There is no such unit among those you see.");
		}
		return List.of(unitId);
	}

	private @Nullable Collection<UUID> ownClients(Caller caller, String municipalityId) {
		if (caller.is(Role.UNIT_MANAGER) || caller.is(Role.PLANNER)) {
			return null;
		}
		return (caller.staffId() == null) ? List.of() : this.assignments.clientsOf(municipalityId, caller.staffId());
	}

	/**
	 * What is asked for.
	 *
	 * @param unitId in this unit; null is every unit the caller sees
	 * @param state in this state
	 * @param overdue only those overdue
	 * @param kind of this kind; null is all
	 * @param responsible whom it is for; null is all
	 * @param after after this place; null is from the first
	 * @param limit at most so many
	 */
	public record Filter(@Nullable String unitId, Duty.State state, boolean overdue, @Nullable DutyKind kind,
			@Nullable Responsible responsible, WorklistQuery.@Nullable Place after, int limit) {
	}

	/**
	 * A duty in a worklist.
	 *
	 * @param duty the duty
	 * @param clientName the client's name as the caller may see it
	 */
	public record Line(Duty duty, String clientName) {
	}

	/**
	 * A page.
	 *
	 * @param lines by last day
	 * @param last the last one, where there are more
	 */
	public record Page(List<Line> lines, @Nullable Duty last) {
	}

	/**
	 * A client's duties.
	 *
	 * @param careCase the open case, or the latest; null where there never was one
	 * @param plan the plan's deadline by the case's policy
	 * @param duties all, the open ones first
	 */
	public record OfClient(@Nullable CareCase careCase, @Nullable PlanDeadline plan, List<Duty> duties) {
	}

	/**
	 * When the plan is due by the case's policy. plan-service owns the plan and announces
	 * it.
	 *
	 * @param deadline how long it may take
	 * @param startsOn the day it counts from; null while that isn't reached, and it is
	 * counted from the decision
	 * @param dueOn last day in time
	 * @param legalReference its ground in law
	 */
	public record PlanDeadline(Deadline deadline, @Nullable LocalDate startsOn, @Nullable LocalDate dueOn,
			@Nullable String legalReference) {
	}

}
