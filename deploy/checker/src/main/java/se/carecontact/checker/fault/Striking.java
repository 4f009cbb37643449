package se.carecontact.checker.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import se.carecontact.benchmark.stage.Service;
import se.carecontact.checker.suite.Points;
import se.carecontact.checker.suite.Suite;
import se.carecontact.standins.partner.Fault;
import se.carecontact.standins.partner.FaultMode;
import se.carecontact.standins.partner.Partner;

/** How each kind of fault is struck, and healed. */
final class Striking implements AutoCloseable {

	private static final int LATE_MILLIS = 1500;

	private static final int LARGEST_CLOCK_FAULT_MILLIS = 90_000;

	/** The channel whose partner can't tell a repeat. */
	private static final String NOTES = "care-events-to-lifecare-journal";

	/** The operations that bring a partner something. */
	private static final Map<String, List<String>> MESSAGES = Map.of("lifecare",
			List.of("sendMessage", "writeNote", "writeCareContacts"), "prator",
			List.of("registerConsent", "withdrawConsent", "postCareReport"), "primary-care", List.of("transaction"));

	private final Suite suite;

	private final Replicas replicas;

	private final OperatorDesk operator;

	Striking(Suite suite) {
		this.suite = suite;
		this.replicas = new Replicas(suite);
		this.operator = new OperatorDesk(suite);
	}

	/** Strikes, and heals but for what only an operator resumes. */
	Hit strike(FaultKind kind, Random random) throws InterruptedException {
		return switch (kind) {
			case KILL_CONTACT_SERVICE -> this.replicas.kill(this.suite.contacts(), random);
			case KILL_PLAN_SERVICE -> this.replicas.kill(this.suite.plans(), random);
			case KILL_INTEGRATION_ROUTES -> this.replicas.kill(this.suite.routes(), random);
			case KILL_BOTH_INTEGRATION_ROUTES -> this.replicas.killAll(this.suite.routes(), random);
			case ROLLING_RESTART -> this.replicas
				.roll(List.of(this.suite.contacts(), this.suite.plans(), this.suite.routes()).get(random.nextInt(3)));
			case KILL_AFTER_COMMIT, KILL_AFTER_KAFKA_COMMIT ->
				this.replicas.killAt(point(kind), this.suite.contacts(), random);
			case KILL_BEFORE_INGEST, KILL_AFTER_INGEST, KILL_AFTER_PARTNERS_ANSWER ->
				this.replicas.killAt(point(kind), this.suite.routes(), random);
			case PAUSE_CONTACT_SERVICE -> this.replicas.pause(this.suite.contacts(), random);
			case PAUSE_WHILE_PUBLISHING -> this.replicas.pauseAt(point(kind), "", this.suite.contacts(), random);
			case PAUSE_INTEGRATION_ROUTES -> this.replicas.pause(this.suite.routes(), random);
			case PAUSE_BEFORE_SENDING -> this.replicas.pauseAt(point(kind), NOTES, this.suite.routes(), random);
			case KILL_BROKER, CRASH_POSTGRESQL, REGISTRY_AWAY, PARTNER_ERROR_500, PARTNER_TOO_MANY, PARTNER_HANG,
					PARTNER_SLOW, PARTNER_DOWN, PARTNER_APPLY_THEN_DROP, PARTNER_REFUSES_ONE, CLOCK_OF_CONTACT_SERVICE,
					CLOCK_OF_INTEGRATION_ROUTES, LATE_COMMITS -> {
				Instant from = Instant.now();
				yield new Hit(strikeAround(kind, random), from);
			}
		};
	}

	/** What strikes no replica's process. */
	private String strikeAround(FaultKind kind, Random random) throws InterruptedException {
		return switch (kind) {
			case KILL_BROKER -> brokerKilled(random);
			case CRASH_POSTGRESQL -> postgresCrashed(random);
			case REGISTRY_AWAY -> registryAway(random);
			case PARTNER_REFUSES_ONE -> refusesOne(random);
			case CLOCK_OF_CONTACT_SERVICE -> clockWrong(this.suite.contacts(), random);
			case CLOCK_OF_INTEGRATION_ROUTES -> clockWrong(this.suite.routes(), random);
			case LATE_COMMITS -> lateCommits(point(kind), random);
			default -> partner(Objects.requireNonNull(kind.mode()), random);
		};
	}

	/** Resumes what is parked. */
	void resumeAll() throws InterruptedException {
		this.operator.resumeAll();
	}

	private static String point(FaultKind kind) {
		return Objects.requireNonNull(kind.point());
	}

	private String brokerKilled(Random random) throws InterruptedException {
		this.suite.ground().killBroker();
		Thread.sleep(1000 + random.nextInt(5000));
		this.suite.ground().startBroker();
		return "broker";
	}

	private String postgresCrashed(Random random) throws InterruptedException {
		this.suite.stage().postgres().crash();
		Thread.sleep(random.nextInt(4000));
		this.suite.stage().postgres().start();
		return "postgresql";
	}

	private String registryAway(Random random) throws InterruptedException {
		this.suite.ground().registry().stop();
		Thread.sleep(3000 + random.nextInt(7000));
		this.suite.ground().registry().start();
		return "registry";
	}

	private String partner(FaultMode mode, Random random) throws InterruptedException {
		Map.Entry<String, Partner> partner = anyPartner(random);
		partner.getValue().fault(Fault.of(mode));
		Thread.sleep(4000 + random.nextInt(8000));
		partner.getValue().fault(Fault.NONE);
		return partner.getKey();
	}

	/** A message, and nothing that is only asked: so it is known whose it was. */
	private String refusesOne(Random random) throws InterruptedException {
		Map.Entry<String, Partner> partner = anyPartner(random);
		List<String> messages = Objects.requireNonNull(MESSAGES.get(partner.getKey()));
		partner.getValue().fault(new Fault(FaultMode.REFUSE, null, messages.get(random.nextInt(messages.size())), 1));
		boolean refused = false;
		for (int look = 0; look < 100 && !refused; look++) {
			Thread.sleep(100);
			refused = partner.getValue().fault().equals(Fault.NONE);
		}
		partner.getValue().fault(Fault.NONE);
		if (refused) {
			// Long enough that others' messages fall due and go by.
			Thread.sleep(8000 + random.nextInt(4000));
		}
		return refused ? partner.getKey() : "";
	}

	private Map.Entry<String, Partner> anyPartner(Random random) {
		return List
			.of(Map.entry("lifecare", this.suite.standIns().lifecare()),
					Map.entry("prator", this.suite.standIns().prator()),
					Map.entry("primary-care", this.suite.standIns().primaryCare()))
			.get(random.nextInt(3));
	}

	private String clockWrong(List<Service> services, Random random) throws InterruptedException {
		String victim = services.get(random.nextInt(services.size())).name();
		int millis = random.nextInt(2 * LARGEST_CLOCK_FAULT_MILLIS) - LARGEST_CLOCK_FAULT_MILLIS;
		this.suite.points().setClock(victim, millis);
		Thread.sleep(8000 + random.nextInt(4000));
		this.suite.points().setClockRight(victim);
		return "%s by %.1f s".formatted(victim, millis / 1000.0);
	}

	/** One replica is late and the other is not: what was written first commits last. */
	private String lateCommits(String point, Random random) throws InterruptedException {
		String victim = this.suite.contacts().get(random.nextInt(2)).name();
		Points points = this.suite.points();
		points.order(victim, point, "late " + LATE_MILLIS);
		Thread.sleep(Duration.ofSeconds(8));
		points.withdraw(victim, point);
		return victim;
	}

	@Override
	public void close() {
		this.operator.close();
	}

}
