package se.carecontact.contact.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.decision.Decisions;
import se.carecontact.contact.decision.GrantedService;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Occurrence;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.policy.Deadline;
import se.carecontact.contact.policy.LegalReferences;
import se.carecontact.contact.policy.LegalSubject;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.policy.Policy;
import se.carecontact.contact.policy.StartingPoint;

/**
 * Opens, re-dates, hands over, fulfils and cancels a client's duties, each change with
 * its event. Its callers have locked the client, and say what happened; which duties
 * follow is data: the kinds of duties and the case's policy.
 */
@Service
class DutyBook {

	private final Duties duties;

	private final DutyRules rules;

	private final Policies policies;

	private final LegalReferences references;

	private final Decisions decisions;

	private final Publisher<DutyFact> publisher;

	private final Clock clock;

	DutyBook(Duties duties, DutyRules rules, Policies policies, LegalReferences references, Decisions decisions,
			Publisher<DutyFact> publisher, Clock clock) {
		this.duties = duties;
		this.rules = rules;
		this.policies = policies;
		this.references = references;
		this.decisions = decisions;
		this.publisher = publisher;
		this.clock = clock;
	}

	/** Opens the duties whose deadlines count from any of these, reached, points. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void reached(Envelope envelope, CareCase careCase, Set<StartingPoint> points, @Nullable LocalDate day) {
		reached(List.of(new Occurrence<>(envelope, careCase)), points, day);
	}

	/** The same for cases of different clients, in few statements. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void reached(List<Occurrence<CareCase>> cases, Set<StartingPoint> points, @Nullable LocalDate day) {
		Map<UUID, Set<DutyKind>> open = this.duties
			.kindsOpenOf(cases.stream().map((each) -> each.fact().clientId()).toList());
		Map<@Nullable Long, Policy> policies = new HashMap<>();
		List<Occurrence<List<Duty>>> opened = new ArrayList<>();
		for (Occurrence<CareCase> each : cases) {
			CareCase careCase = each.fact();
			Policy policy = policies.computeIfAbsent(careCase.policy().policyId(), this.policies::version);
			opened.add(new Occurrence<>(each.envelope(), reached(each.envelope(), careCase, policy, points, day,
					open.getOrDefault(careCase.clientId(), Set.of()))));
		}
		add(opened.stream().filter((each) -> !each.fact().isEmpty()).toList());
	}

	private List<Duty> reached(Envelope envelope, CareCase careCase, Policy policy, Set<StartingPoint> points,
			@Nullable LocalDate day, Set<DutyKind> open) {
		List<Duty> opened = new ArrayList<>();
		for (DutyRule rule : this.rules.all()) {
			Deadline deadline = (rule.deadline() != null) ? policy.deadline(rule.deadline()).orElse(null) : null;
			if (deadline == null || !points.contains(deadline.countsFrom()) || open.contains(rule.kind())) {
				continue;
			}
			LocalDate start = (day != null) ? day : careCase.reached(deadline.countsFrom());
			if (start != null && (rule.ifService() == null || rule.fits(services(careCase.clientId())))) {
				opened.add(duty(envelope, careCase, policy, rule, start, deadline, null, false));
			}
		}
		return opened;
	}

	/**
	 * Opens one duty from a day, if the policy has a deadline for it and none is open.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void begin(Envelope envelope, CareCase careCase, DutyKind kind, LocalDate start,
			@Nullable StartingPoint countsFrom) {
		DutyRule rule = this.rules.of(kind);
		Policy policy = this.policies.version(careCase.policy().policyId());
		Deadline set = (rule.deadline() != null) ? policy.deadline(rule.deadline()).orElse(null) : null;
		if (set == null) {
			return;
		}
		Deadline deadline = (countsFrom != null) ? set.from(countsFrom) : set;
		List<Duty> open = this.duties.openOf(careCase.clientId())
			.stream()
			.filter((duty) -> duty.kind() == kind && !duty.byHand())
			.toList();
		if (open.isEmpty()) {
			add(envelope, List.of(duty(envelope, careCase, policy, rule, start, deadline, null, false)));
		}
		else {
			change(envelope, open, (duty) -> duty.startingOn(start, deadline));
		}
	}

	/** Adds a duty with a day of its own. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Duty addByHand(Envelope envelope, CareCase careCase, DutyKind kind, LocalDate dueOn, @Nullable String note) {
		Policy policy = this.policies.version(careCase.policy().policyId());
		Deadline onItsDay = new Deadline(null, null, StartingPoint.SET_BY_HAND, false);
		Duty duty = duty(envelope, careCase, policy, this.rules.of(kind), dueOn, onItsDay, note, true);
		add(envelope, List.of(duty));
		return duty;
	}

	/** Counts the open duties anew whose starting point has moved. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void moved(Envelope envelope, CareCase before, CareCase now) {
		change(envelope, openWhere(now.clientId(), (duty) -> hasMoved(duty, before, now)), (duty) -> {
			LocalDate start = now.reached(duty.deadline().countsFrom());
			return (start != null) ? duty.startingOn(start, duty.deadline()) : duty;
		});
	}

	private static boolean hasMoved(Duty duty, CareCase before, CareCase now) {
		LocalDate then = before.reached(duty.deadline().countsFrom());
		LocalDate start = now.reached(duty.deadline().countsFrom());
		// One that comes again counts from when it was last done, not from the case's
		// day.
		return start != null && duty.startsOn().equals(then) && !start.equals(then);
	}

	/** Hands what MAIN answers for over to whoever is MAIN now. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void handOver(Envelope envelope, CareCase now) {
		change(envelope,
				openWhere(now.clientId(),
						(duty) -> duty.responsible() == Responsible.MAIN
								&& !Objects.equals(duty.responsibleStaffId(), now.mainStaffId())),
				(duty) -> duty.heldBy(now.mainStaffId()));
	}

	/** Closes the open duties that a fact fulfils. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void fulfil(Envelope envelope, UUID clientId, Occasion occasion, LocalDate day) {
		for (Duty duty : openWhere(clientId,
				(each) -> this.rules.of(each.kind()).fulfilledBy().contains(occasion) && !each.byHand())) {
			Duty done = duty.done(day);
			this.duties.update(List.of(done));
			this.publisher.publish(envelope, new DutyFact.Fulfilled(done, day));
		}
	}

	/** Closes a duty that a fact fulfils; one that repeats comes again. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void fulfil(Envelope envelope, CareCase careCase, Duty duty, LocalDate day) {
		Duty done = duty.done(day);
		this.duties.update(List.of(done));
		this.publisher.publish(envelope, new DutyFact.Fulfilled(done, day));
		comesAgain(envelope, careCase, duty, day);
	}

	/** Closes a duty that someone reports done; one that repeats comes again. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void done(Envelope envelope, CareCase careCase, Duty duty, LocalDate day) {
		this.duties.update(List.of(duty.done(day)));
		comesAgain(envelope, careCase, duty, day);
	}

	private void comesAgain(Envelope envelope, CareCase careCase, Duty duty, LocalDate day) {
		if (duty.deadline().repeats()) {
			Policy policy = this.policies.version(careCase.policy().policyId());
			add(envelope, List
				.of(duty(envelope, careCase, policy, this.rules.of(duty.kind()), day, duty.deadline(), null, false)));
		}
	}

	/** Cancels the open duties that are not those of a case's end. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void cancelAtCaseEnd(Envelope envelope, UUID clientId, LocalDate day) {
		cancel(envelope, openWhere(clientId, (duty) -> !this.rules.of(duty.kind()).closing()), day,
				"Ärendet är avslutat.");
	}

	/** Cancels what is open of a kind that follows from what happens. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void cancel(Envelope envelope, DutyKind kind, LocalDate day, String reason) {
		cancel(envelope, openWhere(envelope.clientId(), (duty) -> duty.kind() == kind && !duty.byHand()), day, reason);
	}

	private void cancel(Envelope envelope, List<Duty> open, LocalDate day, String reason) {
		List<Duty> cancelled = open.stream().map((duty) -> duty.cancelled(day)).toList();
		if (!cancelled.isEmpty()) {
			this.duties.update(cancelled);
			this.publisher.publish(envelope, new DutyFact.Cancelled(cancelled, reason));
		}
	}

	private Duty duty(Envelope envelope, CareCase careCase, Policy policy, DutyRule rule, LocalDate start,
			Deadline deadline, @Nullable String note, boolean byHand) {
		LocalDate today = Days.today(this.clock);
		String holder = (rule.responsible() == Responsible.MAIN) ? careCase.mainStaffId() : null;
		return new Duty(UUID.randomUUID(), careCase.clientId(), envelope.unitId(), rule.kind(), byHand,
				rule.responsible(), holder, today, start, deadline, policy.terms().dueSoonDays(),
				byHand ? start : deadline.dueOn(start), reference(rule.legalSubject(), byHand ? today : start), note,
				Duty.Status.OPENED, careCase.caseId(), careCase.policy());
	}

	private @Nullable String reference(@Nullable LegalSubject subject, LocalDate day) {
		return (subject == null) ? null
				: this.references.of(subject, day).map(LegalReferences.LegalReference::text).orElse(null);
	}

	private void add(Envelope envelope, List<Duty> opened) {
		this.duties.add(envelope.municipalityId(), opened);
		this.publisher.publish(envelope, new DutyFact.Opened(opened));
	}

	private void add(List<Occurrence<List<Duty>>> opened) {
		Map<String, List<Duty>> byMunicipality = opened.stream()
			.collect(Collectors.groupingBy((each) -> each.envelope().municipalityId(),
					Collectors.flatMapping((each) -> each.fact().stream(), Collectors.toList())));
		byMunicipality.forEach(this.duties::add);
		this.publisher.publishAll(opened.stream()
			.map((each) -> new Occurrence<DutyFact>(each.envelope(), new DutyFact.Opened(each.fact())))
			.toList());
	}

	private void change(Envelope envelope, Collection<Duty> before, UnaryOperator<Duty> how) {
		List<Duty> changed = before.stream().map(how).toList();
		if (!changed.isEmpty()) {
			this.duties.update(changed);
			this.publisher.publish(envelope, new DutyFact.Changed(changed));
		}
	}

	private List<Duty> openWhere(UUID clientId, Predicate<Duty> condition) {
		return this.duties.openOf(clientId).stream().filter(condition).toList();
	}

	/** Also of decisions that have ended: what the client had, is handed back. */
	private Set<String> services(UUID clientId) {
		return this.decisions.of(clientId)
			.stream()
			.map(Decision::grant)
			.flatMap((grant) -> grant.services().stream())
			.map(GrantedService::code)
			.collect(Collectors.toSet());
	}

}
