package se.carecontact.plan.retention;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The daily pass over all whose time is over. Each plan's draft is a transaction of its
 * own, so a pass that dies leaves nothing half done and the next one goes on; replicas
 * that run at once pass by each other's clients.
 */
@Service
public class RunRetention {

	private static final int BATCH = 200;

	private final WorkingPapers papers;

	private final PurgeDraft purgeDraft;

	private final Housekeeping housekeeping;

	RunRetention(WorkingPapers papers, PurgeDraft purgeDraft, Housekeeping housekeeping) {
		this.papers = papers;
		this.purgeDraft = purgeDraft;
		this.housekeeping = housekeeping;
	}

	/**
	 * Removes all whose time is over on a day.
	 * @return how much was done; what failed is due again the next time
	 */
	public Pass run(LocalDate today) {
		this.housekeeping.prepareAccessLog(today);
		Pass pass = new Pass(0, 0, 0, null);
		WorkingPapers.EndedPlan last = null;
		for (List<WorkingPapers.EndedPlan> batch = this.papers.endedBefore(today, null, BATCH); !batch
			.isEmpty(); batch = this.papers.endedBefore(today, last, BATCH)) {
			for (WorkingPapers.EndedPlan plan : batch) {
				pass = purge(pass, plan, today);
				last = plan;
			}
		}
		return new Pass(pass.drafts(), pass.failed(), this.housekeeping.purge(today), pass.firstFailure());
	}

	private Pass purge(Pass before, WorkingPapers.EndedPlan plan, LocalDate today) {
		try {
			int done = this.purgeDraft.purge(plan, today) ? 1 : 0;
			return new Pass(before.drafts() + done, before.failed(), 0, before.firstFailure());
		}
		catch (RuntimeException ex) {
			// One plan whose draft can't be purged must not keep every other's.
			return new Pass(before.drafts(), before.failed() + 1, 0,
					(before.firstFailure() != null) ? before.firstFailure() : ex);
		}
	}

	/**
	 * What a pass did.
	 *
	 * @param drafts plans whose drafts were purged
	 * @param failed drafts that could not be, and are due again
	 * @param rows rows purged by age
	 * @param firstFailure why the first of them failed
	 */
	public record Pass(int drafts, int failed, long rows, @Nullable RuntimeException firstFailure) {
	}

}
