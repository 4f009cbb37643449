package se.carecontact.checker.agent;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;

/**
 * Begins in a service's process before the service itself. Its argument is the folder
 * where orders for this process come as files, and after a {@code |}, if it is to be a
 * mutant, the folder of the classes that take the place of its own.
 */
public final class Agent {

	private Agent() {
	}

	/** Called by the JVM. */
	public static void premain(String argument, Instrumentation instrumentation) {
		String[] folders = argument.split("\\|");
		Orders.in(Path.of(folders[0]));
		if (folders.length > 1) {
			instrumentation.addTransformer(new Mutation(Path.of(folders[1])));
		}
		PointsInCode points = new PointsInCode();
		points.add("se.carecontact.outbox.JdbcEventOutbox", "insert", WrittenNotCommitted.class);
		points.add("se.carecontact.outbox.WakeUp", "signal", Committed.class);
		points.add("se.carecontact.outbox.ShardProducer", "publish", Publishing.class);
		points.add("se.carecontact.integration.feed.FeedIntake", "take", Ingesting.class);
		points.add("se.carecontact.integration.delivery.ledger.LedgerOutcomes", "begin", Beginning.class);
		points.add("se.carecontact.integration.delivery.ledger.LedgerOutcomes", "finish", Finishing.class);
		for (String application : new String[] { "se.carecontact.contact.ContactServiceApplication",
				"se.carecontact.plan.PlanServiceApplication", "se.carecontact.integration.IntegrationRoutes" }) {
			points.add(application, "clock", SetWrong.class);
		}
		instrumentation.addTransformer(points);
	}

}
