package se.carecontact.plan.implementationplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.homecare.HomeCareDecision;
import se.carecontact.plan.platform.Refused;
import se.carecontact.plan.policy.DueDate;
import se.carecontact.plan.policy.FollowUpRule;

/**
 * A plan with all its versions. At most one version, the last, is a draft; the one in
 * force is the latest agreed. Each verb gives the plan as it is after it and leaves this
 * one as it was.
 *
 * @param id the plan
 * @param clientId whose it is
 * @param municipalityId SCB code, four digits
 * @param decisionId the decision it carries out
 * @param due the day its first version must be agreed by
 * @param nextFollowUpOn last day for the next follow-up, null until a version is agreed
 * @param endedOn last day, null while it goes on
 * @param versions oldest first
 * @param followUps oldest first
 * @param revision one higher for each change a person makes; a moved due date doesn't
 * count, so that nobody loses a draft for it
 */
public record Plan(PlanId id, ClientId clientId, String municipalityId, DecisionId decisionId, DueDate due,
		@Nullable LocalDate nextFollowUpOn, @Nullable LocalDate endedOn, List<PlanVersion> versions,
		List<FollowUp> followUps, long revision) {

	public Plan {
		versions = List.copyOf(versions);
		followUps = List.copyOf(followUps);
		if (versions.stream().limit(Math.max(0, versions.size() - 1)).anyMatch(PlanVersion.Draft.class::isInstance)) {
			throw new IllegalArgumentException("Only the last version can be a draft");
		}
	}

	/** A new plan for the decision. */
	static PlanChange open(HomeCareDecision decision, DueDate due) {
		Plan plan = new Plan(PlanId.random(), decision.clientId(), decision.municipalityId(), decision.id(), due, null,
				null, List.of(), List.of(), 0);
		return new PlanChange(plan, new PlanEvent.Opened(due));
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

	/** Moves the due date of a plan not yet agreed; empty where nothing moves. */
	Optional<PlanChange> redate(DueDate now) {
		if (status() != PlanStatus.OPEN || this.due.equals(now)) {
			return Optional.empty();
		}
		Plan moved = new Plan(this.id, this.clientId, this.municipalityId, this.decisionId, now, this.nextFollowUpOn,
				this.endedOn, this.versions, this.followUps, this.revision);
		return Optional.of(new PlanChange(moved, new PlanEvent.Redated(now)));
	}

	/**
	 * Saves a draft: in place of the one there is, or as the version after the agreed.
	 */
	PlanChange draft(PlanContent content, Author by, LocalDate today) {
		refuseIfEnded();
		Conversation conversation = content.conversation();
		if (conversation != null) {
			notInTheFuture(conversation.heldOn(), "conversation.heldOn", today);
		}
		List<PlanVersion> agreed = agreedVersions();
		PlanVersion.Draft draft = new PlanVersion.Draft(agreed.size() + 1, content, by);
		return new PlanChange(next(plus(agreed, draft), this.followUps, this.nextFollowUpOn, this.endedOn),
				new PlanEvent.Drafted(draft));
	}

	/** Makes the draft the version in force. */
	PlanChange agree(Agreement agreement, HomeCareDecision decision, FollowUpRule rule, LocalDate today) {
		refuseIfEnded();
		PlanVersion.Draft draft = draft().orElseThrow(() -> Refused.conflict("draft-is-there-to-agree-on",
				"There is no draft to agree on; an agreed version is followed by a new draft."));
		Conversation conversation = draft.content().conversation();
		if (conversation == null) {
			throw Refused.rule("conversation", "agreement-follows-a-conversation",
					"A plan is agreed after a conversation with the client, which the draft must record.");
		}
		notInTheFuture(agreement.on(), "agreedOn", today);
		notBefore(conversation.heldOn(), agreement.on(), "agreedOn",
				"The plan was talked through on that day or later.");
		PlanVersion.Agreed agreed = new PlanVersion.Agreed(draft.number(), draft.content().withGoalsOf(decision),
				draft.writtenBy(), agreement);
		LocalDate nextFollowUp = rule.nextAfter(agreement.on());
		return new PlanChange(next(plus(agreedVersions(), agreed), this.followUps, nextFollowUp, this.endedOn),
				new PlanEvent.Agreed(agreed, nextFollowUp));
	}

	/** Follows up the version in force. */
	PlanChange followUp(FollowUpReport report, FollowUpRule rule, Author by, LocalDate today) {
		refuseIfEnded();
		PlanVersion.Agreed version = inForce().orElseThrow(() -> Refused.conflict("agreed-version-is-followed-up",
				"Only an agreed plan is followed up; this one has no agreed version."));
		notInTheFuture(report.on(), "followedUpOn", today);
		notBefore(version.agreement().on(), report.on(), "followedUpOn", "The version was agreed after that day.");
		FollowUp followUp = report.of(version, by);
		LocalDate nextFollowUp = rule.nextAfter(report.on());
		return new PlanChange(next(this.versions, plus(this.followUps, followUp), nextFollowUp, this.endedOn),
				new PlanEvent.FollowedUp(followUp, nextFollowUp));
	}

	/** Ends the plan with its decision. */
	PlanChange end(LocalDate lastDay) {
		return new PlanChange(next(this.versions, this.followUps, this.nextFollowUpOn, lastDay),
				new PlanEvent.Ended(lastDay));
	}

	private List<PlanVersion> agreedVersions() {
		return this.versions.stream().filter(PlanVersion.Agreed.class::isInstance).toList();
	}

	private Plan next(List<PlanVersion> nextVersions, List<FollowUp> nextFollowUps, @Nullable LocalDate nextFollowUp,
			@Nullable LocalDate lastDay) {
		return new Plan(this.id, this.clientId, this.municipalityId, this.decisionId, this.due, nextFollowUp, lastDay,
				nextVersions, nextFollowUps, this.revision + 1);
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
