package se.carecontact.plan.implementationplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.homecare.EndCause;
import se.carecontact.plan.homecare.HomeCareDecision;
import se.carecontact.plan.platform.Refused;
import se.carecontact.plan.policy.DueDate;
import se.carecontact.plan.policy.FollowUpRule;
import se.carecontact.plan.policy.Milestones;
import se.carecontact.plan.policy.PlanPolicy;

/**
 * A plan with all its versions. At most one version, the last, is a draft; the one in
 * force is the latest agreed. Each verb gives the plan as it is after it and leaves this
 * one as it was.
 *
 * @param id the plan
 * @param commission what it is to carry out, and under which policy
 * @param due the day its first version must be agreed by
 * @param nextFollowUpOn last day for the next follow-up, null until a version is agreed
 * @param endedOn last day, null while it goes on
 * @param told what has been told of the day it waits for now
 * @param versions oldest first
 * @param followUps oldest first
 * @param revision one higher for each change a person makes; a moved due date doesn't
 * count, so that nobody loses a draft for it
 */
public record Plan(PlanId id, Commission commission, DueDate due, @Nullable LocalDate nextFollowUpOn,
		@Nullable LocalDate endedOn, Deadline.Told told, List<PlanVersion> versions, List<FollowUp> followUps,
		long revision) {

	public Plan {
		versions = List.copyOf(versions);
		followUps = List.copyOf(followUps);
		if (versions.stream().limit(Math.max(0, versions.size() - 1)).anyMatch(PlanVersion.Draft.class::isInstance)) {
			throw new IllegalArgumentException("Only the last version can be a draft");
		}
	}

	/** A new plan for a part of the decision, due as the policy says. */
	static PlanChange open(HomeCareDecision decision, Scope scope, PlanPolicy policy, Milestones milestones) {
		DueDate due = policy.planDue().dueDate(milestones);
		Plan plan = new Plan(PlanId.random(), Commission.of(decision, scope, policy), due, null, null,
				Deadline.Told.NOTHING, List.of(), List.of(), 0);
		return new PlanChange(plan, new PlanEvent.Opened(due));
	}

	/** Whose it is. */
	public ClientId clientId() {
		return this.commission.clientId();
	}

	/** SCB code, four digits. */
	public String municipalityId() {
		return this.commission.municipalityId();
	}

	/** The decision it carries out. */
	public DecisionId decisionId() {
		return this.commission.decisionId();
	}

	/** The policy it was opened under, which it keeps. */
	public PlanPolicy policy() {
		return this.commission.policy();
	}

	/** Where it stands. */
	public PlanStatus status() {
		if (this.endedOn != null) {
			return PlanStatus.ENDED;
		}
		return inForce().isPresent() ? PlanStatus.AGREED : PlanStatus.OPEN;
	}

	/** The latest agreed version. */
	public Optional<PlanVersion.Agreed> inForce() {
		return this.versions.reversed()
			.stream()
			.filter(PlanVersion.Agreed.class::isInstance)
			.map(PlanVersion.Agreed.class::cast)
			.findFirst();
	}

	/** The version being written. */
	public Optional<PlanVersion.Draft> draft() {
		return (!this.versions.isEmpty() && this.versions.getLast() instanceof PlanVersion.Draft draft)
				? Optional.of(draft) : Optional.empty();
	}

	/** The version of that number. */
	public Optional<PlanVersion> version(int number) {
		return this.versions.stream().filter((version) -> version.number() == number).findFirst();
	}

	/** The day it waits for; empty once it has ended. */
	public Optional<Deadline> deadline() {
		return deadlineOn().map((deadline) -> new Deadline(deadline.kind(), deadline.on(), this.told));
	}

	/** Moves the due date of a plan not yet agreed; empty where nothing moves. */
	Optional<PlanChange> redate(Milestones milestones) {
		DueDate now = policy().planDue().dueDate(milestones);
		if (status() != PlanStatus.OPEN || this.due.equals(now)) {
			return Optional.empty();
		}
		Plan moved = new Plan(this.id, this.commission, now, this.nextFollowUpOn, this.endedOn,
				this.due.on().equals(now.on()) ? this.told : Deadline.Told.NOTHING, this.versions, this.followUps,
				this.revision);
		return Optional.of(new PlanChange(moved, new PlanEvent.Redated(now, this.due.on())));
	}

	/** Says which part of the decision it is for. */
	PlanChange scope(Scope scope) {
		refuseIfEnded();
		Plan scoped = new Plan(this.id, this.commission.withScope(scope), this.due, this.nextFollowUpOn, this.endedOn,
				this.told, this.versions, this.followUps, this.revision + 1);
		return new PlanChange(scoped, new PlanEvent.Scoped(scope));
	}

	/**
	 * Saves a draft: in place of the one there is, or as the version after the agreed.
	 */
	PlanChange draft(PlanContent content, Author by, LocalDate today) {
		refuseIfEnded();
		if (content.reason() != null && inForce().isEmpty()) {
			throw Refused.rule("change", "first-version-changes-nothing",
					"A first version has none before it to change.");
		}
		Conversation conversation = content.conversation();
		if (conversation != null) {
			notInTheFuture(conversation.heldOn(), "conversation.heldOn", today);
		}
		List<PlanVersion> agreed = agreedVersions();
		PlanVersion.Draft draft = new PlanVersion.Draft(agreed.size() + 1, content, by);
		List<PlanEvent> events = new ArrayList<>();
		if (conversation != null && !conversation.equals(conversationOfLast())) {
			events.add(new PlanEvent.ConversationHeld(draft.number(), conversation, by));
		}
		events.add(new PlanEvent.Drafted(draft));
		return new PlanChange(next(plus(agreed, draft), this.followUps, this.nextFollowUpOn, this.endedOn), events);
	}

	/** Makes the draft the version in force. */
	PlanChange agree(Agreement agreement, HomeCareDecision decision, LocalDate today) {
		refuseIfEnded();
		PlanVersion.Draft draft = draft().orElseThrow(() -> Refused.conflict("draft-is-there-to-agree-on",
				"There is no draft to agree on; an agreed version is followed by a new draft."));
		Conversation conversation = draft.content().conversation();
		if (conversation == null) {
			throw Refused.rule("conversation", "agreement-follows-a-conversation",
					"A plan is agreed after a conversation with the client, which the draft must record.");
		}
		if (draft.number() > 1 && draft.content().reason() == null) {
			throw Refused.rule("change", "new-version-says-what-changed-and-why",
					"A new version names what it changes and why; write it into the draft.");
		}
		notInTheFuture(agreement.on(), "agreedOn", today);
		notBefore(conversation.heldOn(), agreement.on(), "agreedOn",
				"The plan was talked through on that day or later.");
		inForce().ifPresent((before) -> notBefore(before.agreement().on(), agreement.on(), "agreedOn",
				"The version before it was agreed later than that."));
		PlanVersion.Agreed agreed = new PlanVersion.Agreed(draft.number(), draft.content().withGoalsOf(decision),
				draft.writtenBy(), agreement);
		LocalDate nextFollowUp = followUpRule().nextAfter(agreement.on());
		return new PlanChange(next(plus(agreedVersions(), agreed), this.followUps, nextFollowUp, this.endedOn),
				new PlanEvent.Agreed(agreed, nextFollowUp));
	}

	/**
	 * Follows up the version in force. Where it is to be revised and nobody has begun to,
	 * its next version is begun with the same content; the conversation about it is still
	 * to be held.
	 */
	PlanChange followUp(FollowUpReport report, Author by, LocalDate today) {
		refuseIfEnded();
		PlanVersion.Agreed version = inForce().orElseThrow(() -> Refused.conflict("agreed-version-is-followed-up",
				"Only an agreed plan is followed up; this one has no agreed version."));
		notInTheFuture(report.on(), "followedUpOn", today);
		CareManagerConsent consent = report.consent();
		if (consent != null) {
			notInTheFuture(consent.on(), "careManagerConsent.on", today);
		}
		notBefore(version.agreement().on(), report.on(), "followedUpOn", "The version was agreed after that day.");
		if (!this.followUps.isEmpty()) {
			notBefore(this.followUps.getLast().on(), report.on(), "followedUpOn",
					"It was followed up later than that.");
		}
		FollowUp followUp = report.of(version, by);
		LocalDate nextFollowUp = followUpRule().nextAfter(report.on());
		List<PlanEvent> events = new ArrayList<>(List.of(new PlanEvent.FollowedUp(followUp, nextFollowUp)));
		List<PlanVersion> nextVersions = this.versions;
		if (report.conclusion() == FollowUp.Conclusion.REVISE && draft().isEmpty()) {
			PlanContent same = version.content();
			PlanVersion.Draft begun = new PlanVersion.Draft(version.number() + 1,
					new PlanContent(same.goals(), same.activities(), null, same.clientsWords(), null), by);
			nextVersions = plus(this.versions, begun);
			events.add(new PlanEvent.Drafted(begun));
		}
		return new PlanChange(next(nextVersions, plus(this.followUps, followUp), nextFollowUp, this.endedOn), events);
	}

	/** Ends the plan with its decision. */
	PlanChange end(LocalDate lastDay, EndCause cause) {
		return new PlanChange(next(this.versions, this.followUps, this.nextFollowUpOn, lastDay),
				new PlanEvent.Ended(lastDay, cause, inForce().orElse(null)));
	}

	private FollowUpRule followUpRule() {
		return policy().followUp();
	}

	private List<PlanVersion> agreedVersions() {
		return this.versions.stream().filter(PlanVersion.Agreed.class::isInstance).toList();
	}

	private @Nullable Conversation conversationOfLast() {
		return this.versions.isEmpty() ? null : this.versions.getLast().content().conversation();
	}

	private Optional<Deadline> deadlineOn() {
		return switch (status()) {
			case OPEN -> Optional.of(new Deadline(Deadline.Kind.AGREEMENT, this.due.on(), Deadline.Told.NOTHING));
			case AGREED -> Optional.ofNullable(this.nextFollowUpOn)
				.map((day) -> new Deadline(Deadline.Kind.FOLLOW_UP, day, Deadline.Told.NOTHING));
			case ENDED -> Optional.empty();
		};
	}

	/** After a person's change; a day it did not wait for before is told anew. */
	private Plan next(List<PlanVersion> nextVersions, List<FollowUp> nextFollowUps, @Nullable LocalDate nextFollowUp,
			@Nullable LocalDate lastDay) {
		Plan next = new Plan(this.id, this.commission, this.due, nextFollowUp, lastDay, Deadline.Told.NOTHING,
				nextVersions, nextFollowUps, this.revision + 1);
		return next.deadlineOn().equals(deadlineOn()) ? next.withTold(this.told) : next;
	}

	private Plan withTold(Deadline.Told already) {
		return new Plan(this.id, this.commission, this.due, this.nextFollowUpOn, this.endedOn, already, this.versions,
				this.followUps, this.revision);
	}

	private void refuseIfEnded() {
		if (this.endedOn != null) {
			throw Refused.conflict("plan-goes-on", "The plan ended with its decision on " + this.endedOn + ".");
		}
	}

	private static void notInTheFuture(LocalDate day, String field, LocalDate today) {
		if (day.isAfter(today)) {
			throw Refused.rule(field, "day-is-not-in-the-future", "The day has not come yet.");
		}
	}

	private static void notBefore(LocalDate earliest, LocalDate day, String field, String message) {
		if (day.isBefore(earliest)) {
			throw Refused.rule(field, "day-is-in-order", message);
		}
	}

	private static <T> List<T> plus(List<T> list, T last) {
		List<T> longer = new ArrayList<>(list);
		longer.add(last);
		return longer;
	}

}
