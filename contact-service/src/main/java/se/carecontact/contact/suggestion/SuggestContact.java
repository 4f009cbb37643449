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
import se.carecontact.contact.assignment.ContactKind;
import se.carecontact.contact.assignment.ContactNeed;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.assignment.Needs;
import se.carecontact.contact.assignment.Offer;
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

	private final NeededTasks neededTasks;

	private final UnitStaff unitStaff;

	private final Clock clock;

	SuggestContact(ClientDoor door, Policies policies, Needs needs, Assignments assignments, NeededTasks neededTasks,
			UnitStaff unitStaff, Clock clock) {
		this.door = door;
		this.policies = policies;
		this.needs = needs;
		this.assignments = assignments;
		this.neededTasks = neededTasks;
		this.unitStaff = unitStaff;
		this.clock = clock;
	}

	/**
	 * Suggests, all of it from one moment. Before the offer is answered, whoever may be a
	 * fast omsorgskontakt is suggested: that is what the client will be offered.
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
		List<Candidate> candidates = this.unitStaff.of(municipalityId, client.unitId(), day, tasks,
				also(open, question.wished()));
		requireWishedIsThere(caller, question.wished(), candidates);
		Vacancy vacancy = vacancy(client, question, day, open, candidates, tasks);
		LoadPolicy load = LoadPolicy.of(policy);
		Ranking ranking = new Ranking(vacancy, candidates, load);
		return new Suggested(vacancy, load, client.version(), candidates.size(), ranking.allowed(), ranking.before(),
				ranking.best(question.limit()), shownExcluded(ranking, question));
	}

	private static Set<String> also(List<Assignment> open, @Nullable String wished) {
		return Stream.concat(open.stream().map(Assignment::staffId), Stream.ofNullable(wished))
			.collect(Collectors.toSet());
	}

	private static void requireWishedIsThere(Caller caller, @Nullable String wished, List<Candidate> candidates) {
		if (wished != null && candidates.stream()
			.noneMatch((each) -> each.staffId().equals(wished) && caller.seesUnit(each.unitId()))) {
			throw Refused.rule("wish", "contact-is-on-the-staff",
					"There is no such member of the staff in the units you see.");
		}
	}

	private Vacancy vacancy(Client client, Question question, LocalDate day, List<Assignment> open,
			List<Candidate> candidates, Set<String> tasks) {
		Map<ContactRole, String> now = open.stream()
			.collect(Collectors.toMap(Assignment::role, Assignment::staffId, (first, second) -> first));
		String other = now.get((question.role() == ContactRole.MAIN) ? ContactRole.DEPUTY : ContactRole.MAIN);
		String otherTeam = candidates.stream()
			.filter((each) -> each.staffId().equals(other))
			.map(Candidate::weekendTeam)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return new Vacancy(client.clientId(), client.unitId(), question.role(), kind(this.needs.of(client.clientId())),
				day, now.get(question.role()), other, otherTeam, new TreeSet<>(tasks), question.wished());
	}

	private static ContactKind kind(ContactNeed need) {
		Offer offer = need.offer();
		boolean declined = offer != null && offer.answer() == Offer.Answer.DECLINED;
		return (need.obviouslyUnnecessary() || declined) ? ContactKind.CONTACT_PERSON
				: ContactKind.PERMANENT_CARE_CONTACT;
	}

	/** The one wished is always told of; the others where asked for. */
	private static List<Suggestion.Excluded> shownExcluded(Ranking ranking, Question question) {
		return ranking.excluded()
			.stream()
			.filter((each) -> question.includeExcluded() || each.candidate().staffId().equals(question.wished()))
			.toList();
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
