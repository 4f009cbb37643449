package se.carecontact.checker.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Gives orders to the agent in each replica, as files in a folder of its own: what it
 * does at a point of its code, and how wrong its clock goes.
 */
public final class Points {

	/** Stand there until let go. */
	public static final String WAIT = "wait";

	/** End at once. */
	public static final String HALT = "halt";

	private static final String CLOCK = "clock";

	private final Path agent;

	private final Path folder;

	private final @Nullable Path mutant;

	/**
	 * No orders yet.
	 * @param agent the agent's jar
	 * @param folder where orders are given
	 * @param mutant classes that take the place of the services' own; null if none do
	 */
	Points(Path agent, Path folder, @Nullable Path mutant) {
		this.agent = agent;
		this.folder = folder;
		this.mutant = mutant;
	}

	/** The option that puts the agent into a replica's process. */
	String toolOption(String replica) {
		Path own = this.folder.resolve(replica);
		try {
			Files.createDirectories(own);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return "-javaagent:" + this.agent + "=" + own + ((this.mutant != null) ? "|" + this.mutant : "");
	}

	/** Orders a replica to do something when it comes to a point. */
	public void order(String replica, String point, String what) {
		try {
			// In one step, so that no one reads half an order.
			Path draft = this.folder.resolve(replica + "." + point);
			Files.writeString(draft, what);
			Files.move(draft, file(replica, point));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether it stands there. */
	public boolean isReached(String replica, String point) {
		return Files.exists(reached(replica, point));
	}

	/** Takes an order back, and lets go whoever stands there. */
	public void withdraw(String replica, String point) {
		try {
			Files.deleteIfExists(file(replica, point));
			Files.deleteIfExists(reached(replica, point));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Sets a replica's clock wrong. */
	public void setClock(String replica, long millis) {
		order(replica, CLOCK, Long.toString(millis));
	}

	/** Sets it right again. */
	public void setClockRight(String replica) {
		withdraw(replica, CLOCK);
	}

	private Path file(String replica, String point) {
		return this.folder.resolve(replica).resolve(point);
	}

	private Path reached(String replica, String point) {
		return this.folder.resolve(replica).resolve(point + ".reached");
	}

}
