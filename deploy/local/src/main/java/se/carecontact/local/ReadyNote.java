package se.carecontact.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

import se.carecontact.local.stack.LocalStack;
import se.carecontact.local.stack.Port;
import se.carecontact.local.stack.Progress;

/**
 * What is printed once the stack is ready: where everything is, how to get a token, and
 * what it took.
 */
final class ReadyNote {

	private static final double GIB = 1024.0 * 1024 * 1024;

	/**
	 * What a start leaves to do, compiling above all, is no idling; it was seen to take
	 * two minutes.
	 */
	private static final Duration SETTLES_IN = Duration.ofMinutes(2);

	private static final double MIB = 1024.0 * 1024;

	private final PrintStream out;

	private final LocalStack stack;

	private final Progress progress;

	ReadyNote(PrintStream out, LocalStack stack, Progress progress) {
		this.out = out;
		this.stack = stack;
		this.progress = progress;
	}

	void tell() {
		double seconds = this.progress.seconds();
		this.out.println();
		services();
		this.out.println();
		pages();
		this.out.println();
		token();
		this.out.println();
		this.out.printf(Locale.ROOT, "Ready in %.1f s. %s%n", seconds, memory());
	}

	/** Measures an idle stack for a while, and tells what it uses of one core. */
	void tellIdle(Duration during) throws InterruptedException {
		this.out.printf("Measuring the idle stack for %d s, once it has settled for %d s ...%n", during.toSeconds(),
				SETTLES_IN.toSeconds());
		Thread.sleep(SETTLES_IN);
		Map<String, Double> share = this.stack.cpuShare(during);
		double all = share.values().stream().mapToDouble(Double::doubleValue).sum();
		this.out.printf(Locale.ROOT, "The idle stack uses %.1f %% of one core:", all * 100);
		share.forEach((part, used) -> this.out.printf(Locale.ROOT, " %s %.1f %%;", part, used * 100));
		this.out.println();
	}

	private void services() {
		row("contact-service", Port.CONTACT_SERVICE, "/v3/api-docs");
		row("plan-service", Port.PLAN_SERVICE, "/v3/api-docs");
		row("integration-routes", Port.INTEGRATION_ROUTES, "/deliveries");
		row("issuer", Port.ISSUER, "/.well-known/openid-configuration");
		this.out.printf("  %-20s localhost:%d (databases contact, plan, integration; user and password: postgres)%n",
				"PostgreSQL", Port.POSTGRES.number());
		this.out.printf("  %-20s localhost:%d%n", "Kafka", Port.KAFKA.number());
		row("schema registry", Port.REGISTRY, "/apis/ccompat/v7");
	}

	private void pages() {
		this.out.println("Pages of the partners' stand-ins:");
		row("Lifecare", Port.LIFECARE, "/  (planner's inbox, client's card, journal)");
		row("Prator", Port.PRATOR, "/  (nurse's inbox)");
		row("primary care", Port.PRIMARY_CARE, "/  (care teams)");
		row("fault switch", Port.LIFECARE, "/pages/faults  (each partner has its own)");
	}

	private void row(String name, Port port, String path) {
		this.out.printf("  %-20s %s%s%n", name, port.address(), path);
	}

	private void token() {
		this.out.printf(
				"""
						A token (personas: case-system, unit-manager, planner, contact-main, contact-deputy, operator, ...; secret: <persona>-local):
						  curl -s -u unit-manager:unit-manager-local -d grant_type=client_credentials %s/oauth2/token
						""",
				Port.ISSUER.address());
	}

	private String memory() {
		Map<String, Long> memory = this.stack.memory();
		double all = memory.values().stream().mapToLong(Long::longValue).sum();
		if (all == 0) {
			return "Memory: not known on this system.";
		}
		StringBuilder said = new StringBuilder(String.format(Locale.ROOT, "Memory in all: %.2f GiB (MiB:", all / GIB));
		memory.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
			.forEach((part) -> said
				.append(String.format(Locale.ROOT, " %s %.0f", part.getKey(), part.getValue() / MIB)));
		return said.append(")").toString();
	}

}
