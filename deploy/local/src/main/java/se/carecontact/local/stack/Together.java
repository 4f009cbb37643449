package se.carecontact.local.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import se.carecontact.environment.EnvironmentFailed;

/**
 * Starts that go on beside each other. The first failure ends the waiting, not the other
 * starts: a broker that is interrupted while it starts ends the whole JVM at once, and
 * whoever stops the stack waits for it anyway.
 */
final class Together implements AutoCloseable {

	private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

	private final Map<String, Future<?>> going = new LinkedHashMap<>();

	void go(String name, Start start) {
		this.going.put(name, this.threads.submit(() -> {
			start.run();
			return null;
		}));
	}

	/**
	 * Waits for all of them.
	 * @throws StackRefusal if one can't start
	 */
	void join() throws InterruptedException {
		List<Map.Entry<String, Future<?>>> left = new ArrayList<>(this.going.entrySet());
		while (!left.isEmpty()) {
			for (Map.Entry<String, Future<?>> start : List.copyOf(left)) {
				if (start.getValue().isDone()) {
					outcome(start.getKey(), start.getValue());
					left.remove(start);
				}
			}
			Thread.sleep(20);
		}
	}

	private static void outcome(String name, Future<?> start) throws InterruptedException {
		try {
			start.get();
		}
		catch (ExecutionException ex) {
			switch (ex.getCause()) {
				case StackRefusal refusal -> throw refusal;
				case EnvironmentFailed failed -> throw new StackRefusal(name + ": " + failed.getMessage());
				case null, default -> throw new IllegalStateException(name + " did not start", ex);
			}
		}
	}

	@Override
	public void close() {
		this.threads.shutdown();
	}

	/** A start that may be ended. */
	interface Start {

		void run() throws InterruptedException;

	}

}
