package se.carecontact.plan.implementationplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.platform.Days;

/**
 * Announces the plans that are due soon or overdue, for their agreement or their
 * follow-up, each once for each last day, with any number of replicas: what is announced
 * is marked so in the transaction of its event, under the client's lock, and is looked at
 * again once that is held. Clients that another holds are passed by, never waited for.
 */
public class AnnounceDeadlines {

	/** Events name the service itself as their cause. */
	private static final Cause CAUSE = new Cause("plan-service deadlines", null);

	private final Plans plans;

	private final PlanEvents events;

	private final Clock clock;

	AnnounceDeadlines(Plans plans, PlanEvents events, Clock clock) {
		this.plans = plans;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Announces a batch of what is to be announced today in Sweden, within the caller's
	 * transaction.
	 * @return how many plans it found to announce; fewer than the limit where there is
	 * nothing left that no one else is busy with
	 */
	public int announceBatch(int limit) {
		return announce(Days.today(this.clock), limit);
	}

	/** The same for any day. */
	public int announce(LocalDate day, int limit) {
		List<ClientId> found = this.plans.lockClientsToAnnounce(day, limit);
		if (!found.isEmpty()) {
			for (DuePlan plan : this.plans.toAnnounce(Set.copyOf(found), day)) {
				Deadline deadline = plan.deadline();
				this.plans.told(plan.planId(), deadline.announcedOn(day));
				this.events.announce(plan, deadline.isOverdueOn(day), CAUSE);
			}
		}
		return found.size();
	}

}
