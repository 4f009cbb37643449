package se.carecontact.contact.retention;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The daily pass over all that is due. Each client's step is a transaction of its own, so
 * a pass that dies leaves nothing half done and the next one goes on; replicas that run
 * at once pass by each other's clients. It costs in proportion to what is due.
 */
@Service
public class RunRetention {

	private static final int BATCH = 200;

	private final DueSteps steps;

	private final TakeStep takeStep;

	private final Housekeeping housekeeping;

	RunRetention(DueSteps steps, TakeStep takeStep, Housekeeping housekeeping) {
		this.steps = steps;
		this.takeStep = takeStep;
		this.housekeeping = housekeeping;
	}

	/**
	 * Takes all that is due on a day.
	 * @return how much was done; what failed is due again the next time
	 */
	public Pass run(LocalDate today) {
		this.housekeeping.prepareAccessLog(today);
		Pass pass = new Pass(0, 0, 0, null);
		DueStep last = null;
		for (List<DueStep> batch = this.steps.due(today, null, BATCH); !batch.isEmpty(); batch = this.steps.due(today,
				last, BATCH)) {
			for (DueStep step : batch) {
				pass = take(pass, step, today);
				last = step;
			}
		}
		return new Pass(pass.steps(), pass.failed(), this.housekeeping.purge(today), pass.firstFailure());
	}

	private Pass take(Pass before, DueStep step, LocalDate today) {
		try {
			int done = this.takeStep.take(step, today) ? 1 : 0;
			return new Pass(before.steps() + done, before.failed(), 0, before.firstFailure());
		}
		catch (RuntimeException ex) {
			// One client whose data can't be purged must not keep every other's.
			return new Pass(before.steps(), before.failed() + 1, 0,
					(before.firstFailure() != null) ? before.firstFailure() : ex);
		}
	}

	/**
	 * What a pass did.
	 *
	 * @param steps clients' steps taken
	 * @param failed steps that failed and are due again
	 * @param rows rows purged by age
	 * @param firstFailure why the first of them failed
	 */
	public record Pass(int steps, int failed, long rows, @Nullable RuntimeException firstFailure) {
	}

}
