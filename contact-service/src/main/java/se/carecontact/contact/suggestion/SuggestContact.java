package se.carecontact.contact.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.assignment.Assignment;
import se.carecontact.contact.assignment.Assignments;
import se.carecontact.contact.assignment.ChangeWish;
import se.carecontact.contact.assignment.ChangeWishes;
import se.carecontact.contact.assignment.ContactKind;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.assignment.Needs;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.policy.Policy;

/**
 * Rule 5: suggests contacts for a client. Reads a constant number of times, however many
 * the unit's staff and clients are.
 */
@Service
public class SuggestContact {

	private final ClientDoor door;

	private final Policies policies;

	private final Needs needs;

	private final Assignments assignments;

	private final ChangeWishes wishes;

	private final NeededTasks neededTasks;

	private final UnitStaff unitStaff;

	private final Clock clock;

	SuggestContact(ClientDoor door, Policies policies, Needs needs, Assignments assignments, ChangeWishes wishes,
			NeededTasks neededTasks, UnitStaff unitStaff, Clock clock) {
		this.door = door;
		this.policies = policies;
		this.needs = needs;
		this.assignments = assignments;
		this.wishes = wishes;
		this.neededTasks = neededTasks;
		this.unitStaff = unitStaff;
		this.clock = clock;
	}

	/**
	 * Suggests, all of it from one moment. Before the offer is answered, whoever may be a
	 * fast omsorgskontakt is suggested: that is what the client will be offered. Where no
	 * one is said to be wished, it is whom the client's open wish to change names.
	 * @throws Refused where the caller may not appoint or does not see the client, home
	 * care is not going on, or the one wished is not on the staff the caller sees
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public Suggested suggest(Caller caller, String municipalityId, UUID clientId, Question question) {
		LocalDate today = Days.today(this.clock);
		Policy policy = this.policies.of(municipalityId, today);
		if (!caller.isAnyOf(policy.appointers())) {
			throw Refused.forbidden("appointed-by-policy", "In this municipality someone else appoints contacts.");
		}
		Client client = this.door.look(caller, municipalityId, clientId, "suggest contact");
		client.requireHomeCare();
		LocalDate day = (question.day() != null) ? question.day() : today;
		Set<String> tasks = this.neededTasks.of(List.of(clientId), day).getOrDefault(clientId, Set.of());
		List<Assignment> open = this.assignments.openOf(clientId);
		String wished = wished(clientId, question);
		List<Candidate> candidates = seen(caller, client, open,
				this.unitStaff.of(municipalityId, client.unitId(), day, tasks, also(open, wished)));
		if (candidates.stream().noneMatch((each) -> each.staffId().equals(question.wished()))
				&& question.wished() != null) {
			throw Refused.rule("wish", "contact-is-on-the-staff",
					"There is no such member of the staff in the units you see.");
		}
		Vacancy vacancy = vacancy(client, question.role(), wished, day, open, candidates, tasks);
		LoadPolicy load = LoadPolicy.of(policy);
		Ranking ranking = new Ranking(vacancy, candidates, load);
		return new Suggested(vacancy, load, client.version(), candidates.size(), ranking.allowed(), ranking.before(),
				ranking.best(question.limit()), shownExcluded(ranking, wished, question.includeExcluded()));
	}

	private @Nullable String wished(UUID clientId, Question question) {
		return (question.wished() != null) ? question.wished()
				: this.wishes.openOf(clientId, question.role()).map(ChangeWish::wishedStaffId).orElse(null);
	}

	private static Set<String> also(List<Assignment> open, @Nullable String wished) {
		return Stream.concat(open.stream().map(Assignment::staffId), Stream.ofNullable(wished))
			.collect(Collectors.toSet());
	}

	/**
	 * The unit's own, the client's contacts, and others of units that the caller sees.
	 */
	private static List<Candidate> seen(Caller caller, Client client, List<Assignment> open, List<Candidate> all) {
		Set<String> contacts = open.stream().map(Assignment::staffId).collect(Collectors.toSet());
		return all.stream()
			.filter((each) -> each.unitId().equals(client.unitId()) || contacts.contains(each.staffId())
					|| caller.seesUnit(each.unitId()))
			.toList();
	}

	private Vacancy vacancy(Client client, ContactRole role, @Nullable String wished, LocalDate day,
			List<Assignment> open, List<Candidate> candidates, Set<String> tasks) {
		Map<ContactRole, String> now = open.stream()
			.collect(Collectors.toMap(Assignment::role, Assignment::staffId, (first, second) -> first));
		String other = now.get((role == ContactRole.MAIN) ? ContactRole.DEPUTY : ContactRole.MAIN);
		String otherTeam = candidates.stream()
			.filter((each) -> each.staffId().equals(other))
			.map(Candidate::weekendTeam)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		ContactKind kind = this.needs.of(client.clientId()).settledKind().orElse(ContactKind.PERMANENT_CARE_CONTACT);
		return new Vacancy(client.clientId(), client.unitId(), role, kind, day, now.get(role), other, otherTeam,
				new TreeSet<>(tasks), wished);
	}

	/** The one wished is always told of; the others where asked for. */
	private static List<Suggestion.Excluded> shownExcluded(Ranking ranking, @Nullable String wished, boolean all) {
		return ranking.excluded().stream().filter((each) -> all || each.candidate().staffId().equals(wished)).toList();
	}

	/**
	 * What is asked.
	 *
	 * @param role for MAIN or DEPUTY
	 * @param wished whom the client wishes, if anyone
	 * @param day first day in the role; today where not said
	 * @param limit how many suggestions, 1 to 50
	 * @param includeExcluded whether to tell of those who can't be appointed, and why
	 */
	public record Question(ContactRole role, @Nullable String wished, @Nullable LocalDate day, int limit,
			boolean includeExcluded) {

		public Question {
			Checks checks = new Checks().present("role", role)
				.optionalDate("day", day)
				.that(limit >= 1 && limit <= 50, "limit", "range", "Must be 1 to 50.");
			if (wished != null) {
				checks.reference("wish", wished);
			}
			checks.orRefuse();
		}

	}

	/**
	 * The suggestions.
	 *
	 * @param vacancy what was sought for
	 * @param policy the municipality's policy of load
	 * @param clientVersion the client's version, which an appointment builds on
	 * @param considered how many of the staff were looked at
	 * @param allowed how many of them may be appointed
	 * @param before the spread over the unit in the role, as it is now
	 * @param suggestions best first
	 * @param excluded those who can't be appointed, as far as asked for
	 */
	public record Suggested(Vacancy vacancy, LoadPolicy policy, long clientVersion, int considered, int allowed,
			Spread before, List<Suggestion> suggestions, List<Suggestion.Excluded> excluded) {
	}

}
