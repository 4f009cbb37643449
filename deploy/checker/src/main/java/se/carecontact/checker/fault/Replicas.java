package se.carecontact.checker.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.checker.suite.Points;
import se.carecontact.checker.suite.Suite;

/**
 * Kills, restarts and pauses replicas; one fault at a time has each of them, and a fault
 * whose replicas another has waits for its turn.
 */
final class Replicas {

	private static final Duration PAUSE = Duration.ofSeconds(45);

	/**
	 * How long it may take until a replica comes to a point. Under load one that can come
	 * there does so at once; a point that nobody comes to now, such as one behind a
	 * broker that is away, is for a later round.
	 */
	private static final Duration REACHED_WITHIN = Duration.ofSeconds(12);

	/** What they stand on may be down meanwhile, and a replica end at its start. */
	private static final int STARTS = 10;

	private final Points points;

	private final Turns<Service> turns = new Turns<>();

	Replicas(Suite suite) {
		this.points = suite.points();
	}

	Hit kill(List<Service> replicas, Random random) throws InterruptedException {
		return with(List.of(this.turns.any(drawn(replicas, random))), (victims) -> killed(victims, random));
	}

	/** All at once. */
	Hit killAll(List<Service> replicas, Random random) throws InterruptedException {
		return with(this.turns.all(replicas), (victims) -> killed(victims, random));
	}

	private static String killed(List<Service> victims, Random random) throws InterruptedException {
		for (Service victim : victims) {
			victim.kill();
		}
		Thread.sleep(random.nextInt(2000));
		return startAgain(victims);
	}

	/** Each is ended and back before the next, and nothing else befalls them. */
	Hit roll(List<Service> replicas) throws InterruptedException {
		return with(this.turns.all(replicas), (victims) -> {
			StringJoiner names = new StringJoiner(" and ");
			for (Service victim : victims) {
				victim.endGently();
				names.add(startAgain(List.of(victim)));
			}
			return names.toString();
		});
	}

	/**
	 * Lets whichever replica comes to a point first end there; empty if none does. Which
	 * one can come there is theirs to say: a shard, say, belongs to one of them.
	 */
	Hit killAt(String point, List<Service> replicas, Random random) throws InterruptedException {
		return with(this.turns.free(drawn(replicas, random)), (ordered) -> {
			ordered.forEach((each) -> this.points.order(each.name(), point, Points.HALT));
			await(() -> ordered.stream().anyMatch((each) -> !each.isAlive()));
			ordered.forEach((each) -> this.points.withdraw(each.name(), point));
			// One may have come there just now.
			Thread.sleep(500);
			return startAgain(keep(ordered, (each) -> !each.isAlive()));
		});
	}

	Hit pause(List<Service> replicas, Random random) throws InterruptedException {
		return with(List.of(this.turns.any(drawn(replicas, random))), (victims) -> pause(victims.getFirst()));
	}

	/**
	 * Lets whichever replica comes to a point first stand still there; empty if none
	 * does.
	 * @param with only with something that has this word in it; empty for whatever comes
	 */
	Hit pauseAt(String point, String with, List<Service> replicas, Random random) throws InterruptedException {
		return with(this.turns.free(drawn(replicas, random)), (ordered) -> {
			ordered.forEach((each) -> this.points.order(each.name(), point, (Points.WAIT + " " + with).strip()));
			try {
				await(() -> firstAt(point, ordered).isPresent());
				Optional<Service> victim = firstAt(point, ordered);
				ordered.stream()
					.filter((each) -> !victim.equals(Optional.of(each)))
					.forEach((each) -> this.points.withdraw(each.name(), point));
				keep(ordered, (each) -> victim.equals(Optional.of(each)));
				return victim.isPresent() ? pause(victim.get()) : "";
			}
			finally {
				ordered.forEach((each) -> this.points.withdraw(each.name(), point));
			}
		});
	}

	private Optional<Service> firstAt(String point, List<Service> ordered) {
		return ordered.stream().filter((each) -> this.points.isReached(each.name(), point)).findFirst();
	}

	private static String pause(Service victim) throws InterruptedException {
		victim.pause();
		Thread.sleep(PAUSE);
		victim.goOn();
		return victim.name();
	}

	private static List<Service> drawn(List<Service> replicas, Random random) {
		List<Service> drawn = new ArrayList<>(replicas);
		Collections.shuffle(drawn, random);
		return drawn;
	}

	private Hit with(List<Service> taken, Blow blow) throws InterruptedException {
		List<Service> had = new ArrayList<>(taken);
		Instant from = Instant.now();
		try {
			return new Hit(blow.strike(had), from);
		}
		finally {
			this.turns.giveBack(had);
		}
	}

	/** Gives the others back before the fault ends. */
	private List<Service> keep(List<Service> had, Predicate<Service> which) {
		List<Service> others = had.stream().filter(which.negate()).toList();
		had.removeAll(others);
		this.turns.giveBack(others);
		return had;
	}

	/** Tells who they are; empty if there are none. */
	private static String startAgain(List<Service> victims) throws InterruptedException {
		for (Service victim : victims) {
			start(victim);
		}
		return victims.stream().map(Service::name).collect(Collectors.joining(" and "));
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

	/**
	 * What is done to replicas that no other fault has. It tells who was struck, and what
	 * it takes out of the list is given back already.
	 */
	private interface Blow {

		String strike(List<Service> had) throws InterruptedException;

	}

}
