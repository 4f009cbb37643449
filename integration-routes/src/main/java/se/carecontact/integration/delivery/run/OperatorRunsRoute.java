package se.carecontact.integration.delivery.run;

import java.time.Duration;

import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes started runs on, on every replica, and ends previews that a crash cut off. So
 * many steps at a time, so that a stop of the application is not held up; a fault of the
 * database costs one turn.
 */
@Component
class OperatorRunsRoute extends RouteBuilder {

	static final String ID = "operator-runs";

	private static final Logger log = LoggerFactory.getLogger(OperatorRunsRoute.class);

	private static final int STEPS = 500;

	/** Well above what the largest preview takes. */
	private static final Duration PREVIEW_TAKES = Duration.ofMinutes(15);

	private final RunStep step;

	private final Runs runs;

	OperatorRunsRoute(RunStep step, Runs runs) {
		this.step = step;
		this.runs = runs;
	}

	@Override
	public void configure() {
		from("timer:" + ID + "?period=500").routeId(ID).process((exchange) -> takeSteps());
	}

	private void takeSteps() {
		try {
			this.runs.abandon(PREVIEW_TAKES);
			for (int taken = 0; taken < STEPS && this.step.take(); taken++) {
				// Each step is a transaction of its own.
			}
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("a run of an operator's could not go on now ({}), it is taken up again",
					ex.getClass().getSimpleName());
		}
	}

}
