package se.carecontact.checker.agent;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;

import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

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
		at("se.carecontact.outbox.JdbcEventOutbox", "insert", WrittenNotCommitted.class, instrumentation);
		at("se.carecontact.outbox.WakeUp", "signal", Committed.class, instrumentation);
		at("se.carecontact.outbox.ShardProducer", "publish", Publishing.class, instrumentation);
		at("se.carecontact.integration.feed.FeedIntake", "take", Ingesting.class, instrumentation);
		at("se.carecontact.integration.delivery.ledger.LedgerOutcomes", "begin", Beginning.class, instrumentation);
		at("se.carecontact.integration.delivery.ledger.LedgerOutcomes", "finish", Finishing.class, instrumentation);
		for (String application : new String[] { "se.carecontact.contact.ContactServiceApplication",
				"se.carecontact.plan.PlanServiceApplication", "se.carecontact.integration.IntegrationRoutes" }) {
			at(application, "clock", SetWrong.class, instrumentation);
		}
	}

	private static void at(String type, String method, Class<?> advice, Instrumentation instrumentation) {
		new AgentBuilder.Default().disableClassFormatChanges()
			.type(ElementMatchers.named(type))
			.transform((builder, description, loader, module, domain) -> builder
				.visit(Advice.to(advice).on(ElementMatchers.named(method))))
			.installOn(instrumentation);
	}

}
