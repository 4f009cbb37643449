package se.carecontact.checker.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.checker.suite.Points;
import se.carecontact.checker.suite.Suite;

/** Kills, restarts and pauses replicas; one fault at a time has each of them. */
final class Replicas {

	private static final Duration PAUSE = Duration.ofSeconds(45);

	/** How long it may take until a replica comes to a point. */
	private static final Duration REACHED_WITHIN = Duration.ofSeconds(20);

	/** What they stand on may be down meanwhile, and a replica end at its start. */
	private static final int STARTS = 10;

	private final Points points;

	/** Those that a fault has now. */
	private final Set<Service> taken = ConcurrentHashMap.newKeySet();

	Replicas(Suite suite) {
		this.points = suite.points();
	}

	String kill(List<Service> replicas, Random random) throws InterruptedException {
		return with(take(replicas, random), (victim) -> {
			victim.kill();
			Thread.sleep(random.nextInt(2000));
			start(victim);
			return victim.name();
		});
	}

	/** All at once; none, and empty, if another fault has one of them. */
	String killAll(List<Service> replicas, Random random) throws InterruptedException {
		List<Service> victims = replicas.stream().filter(this.taken::add).toList();
		try {
			if (victims.size() < replicas.size()) {
				return "";
			}
			for (Service victim : victims) {
				victim.kill();
			}
			Thread.sleep(random.nextInt(2000));
			for (Service victim : victims) {
				start(victim);
			}
			return names(victims);
		}
		finally {
			victims.forEach(this.taken::remove);
		}
	}

	/**
	 * Each is ended and back before the next; one that another fault has is left alone.
	 */
	String roll(List<Service> replicas) throws InterruptedException {
		StringJoiner names = new StringJoiner(" and ");
		for (Service victim : replicas) {
			with(this.taken.add(victim) ? victim : null, (own) -> {
				own.endGently();
				start(own);
				names.add(own.name());
				return own.name();
			});
		}
		return names.toString();
	}

	/** Lets a replica end when it comes to a point; empty if it does not come there. */
	String killAt(String point, List<Service> replicas, Random random) throws InterruptedException {
		return with(take(replicas, random), (victim) -> {
			this.points.order(victim.name(), point, Points.HALT);
			await(() -> !victim.isAlive());
			this.points.withdraw(victim.name(), point);
			// It may have come there just now.
			Thread.sleep(500);
			if (victim.isAlive()) {
				return "";
			}
			start(victim);
			return victim.name();
		});
	}

	String pause(List<Service> replicas, Random random) throws InterruptedException {
		return with(take(replicas, random), Replicas::pause);
	}

	/**
	 * Lets a replica stand still at a point; empty if it does not come there.
	 * @param with only with something that has this word in it; empty for whatever comes
	 */
	String pauseAt(String point, String with, List<Service> replicas, Random random) throws InterruptedException {
		return with(take(replicas, random), (victim) -> {
			this.points.order(victim.name(), point, (Points.WAIT + " " + with).strip());
			try {
				await(() -> this.points.isReached(victim.name(), point));
				return this.points.isReached(victim.name(), point) ? pause(victim) : "";
			}
			finally {
				this.points.withdraw(victim.name(), point);
			}
		});
	}

	private static String pause(Service victim) throws InterruptedException {
		victim.pause();
		Thread.sleep(PAUSE);
		victim.goOn();
		return victim.name();
	}

	/** One that no other fault has; null if there is none. */
	private @Nullable Service take(List<Service> replicas, Random random) {
		List<Service> drawn = new ArrayList<>(replicas);
		Collections.shuffle(drawn, random);
		return drawn.stream().filter(this.taken::add).findFirst().orElse(null);
	}

	private String with(@Nullable Service victim, Blow blow) throws InterruptedException {
		if (victim == null) {
			return "";
		}
		try {
			return blow.strike(victim);
		}
		finally {
			this.taken.remove(victim);
		}
	}

	/**
	 * As whoever watches over services does: one that ends at its start is started again.
	 */
	private static void start(Service victim) throws InterruptedException {
		for (int start = 1;; start++) {
			victim.startAgain();
			try {
				victim.awaitReady();
				return;
			}
			catch (BenchmarkRefusal ex) {
				if (victim.isAlive() || start == STARTS) {
					throw ex;
				}
			}
		}
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		long until = System.nanoTime() + REACHED_WITHIN.toNanos();
		while (!condition.getAsBoolean() && System.nanoTime() < until) {
			Thread.sleep(20);
		}
	}

	private static String names(List<Service> services) {
		return services.stream().map(Service::name).reduce((one, other) -> one + " and " + other).orElse("");
	}

	/** What is done to a replica that no other fault has. */
	private interface Blow {

		String strike(Service victim) throws InterruptedException;

	}

}
