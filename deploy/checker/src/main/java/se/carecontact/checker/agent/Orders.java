package se.carecontact.checker.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * What this process is ordered to do at a point in its code. An order is a file with the
 * point's name, holding {@code halt} (end at once, as a power cut would), {@code wait}
 * (stand there until the file with {@code .reached} after its name is gone; with a word
 * after it, only with something that has this word in it), or {@code late} and
 * milliseconds (stand there so long, each time). The first two are carried out once.
 */
public final class Orders {

	private static volatile Path folder = Path.of("");

	private Orders() {
	}

	static void in(Path orders) {
		folder = orders;
	}

	/** Whether there is such an order, and what it holds; empty if none. */
	static String of(String name) {
		try {
			Path file = folder.resolve(name);
			return Files.exists(file) ? Files.readString(file).strip() : "";
		}
		catch (IOException ex) {
			// Taken back this moment.
			return "";
		}
	}

	/** Called at a point. */
	public static void reached(String point) {
		reached(point, "");
	}

	/**
	 * Called at a point.
	 * @param with what is in hand there
	 */
	public static void reached(String point, Object with) {
		String[] order = of(point).split(" ");
		switch (order[0]) {
			case "late" -> sleep(Duration.ofMillis(Long.parseLong(order[1])));
			case "halt" -> {
				if (taken(point)) {
					Runtime.getRuntime().halt(137);
				}
			}
			case "wait" -> {
				if ((order.length == 1 || with.toString().contains(order[1])) && taken(point)) {
					awaitLeave(folder.resolve(point + ".reached"));
				}
			}
			default -> {
				// No order.
			}
		}
	}

	private static void awaitLeave(Path reached) {
		while (Files.exists(reached)) {
			sleep(Duration.ofMillis(20));
		}
	}

	/** By one thread alone. */
	private static boolean taken(String point) {
		try {
			Files.move(folder.resolve(point), folder.resolve(point + ".reached"), StandardCopyOption.ATOMIC_MOVE);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void sleep(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
