package se.carecontact.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * The whole suite on this machine: what it stands on, the issuer, the stand-ins, and the
 * services, each kept running until the stack is closed.
 */
public final class LocalStack implements AutoCloseable {

	private static final Duration READY_WITHIN = Duration.ofSeconds(180);

	/** The services' own graceful stop takes longer only if something hangs. */
	private static final Duration END_WITHIN = Duration.ofSeconds(8);

	private final Progress progress;

	private final ProcessRecords records;

	private final Programs programs;

	private final Backing backing;

	private final Path logs;

	private final Map<String, Supervised> running = new ConcurrentHashMap<>();

	private final CountDownLatch closing = new CountDownLatch(1);

	private boolean closed;

	/**
	 * A stack, not started.
	 * @param root the repository's root, where the built jars are
	 * @param data what it keeps
	 * @param progress where it tells how it goes
	 * @param fresh whether to begin with nothing kept
	 */
	public LocalStack(Path root, DataFolder data, Progress progress, boolean fresh) {
		this.progress = progress;
		// Before the data may be emptied: the records are in it.
		int leftovers = new ProcessRecords(data.folder("run")).endLeftovers();
		if (leftovers > 0) {
			progress.say("stack", "ended " + leftovers + " processes that an earlier, killed start had left");
		}
		if (fresh) {
			data.empty();
		}
		this.records = new ProcessRecords(data.folder("run"));
		this.logs = data.folder("logs");
		this.programs = new Programs(new Jars(root), data.root());
		this.backing = new Backing(data.root(), progress);
	}

	/**
	 * Starts all of it; returns when every part is ready. What can start beside each
	 * other does.
	 * @throws StackRefusal if it can't start
	 * @throws InterruptedException if the start is ended
	 */
	public void start() throws InterruptedException {
		try {
			startAll();
		}
		catch (StackRefusal ex) {
			if (this.closing.getCount() == 0) {
				// A Ctrl-C reached a part before this: that it ended is no news.
				throw new InterruptedException("stopped before it was ready");
			}
			throw ex;
		}
	}

	private void startAll() throws InterruptedException {
		this.programs.requireBuilt();
		Ports.requireFree(Port.toCheck());
		Readiness readiness = new Readiness(this.progress, READY_WITHIN);
		try (Together first = new Together()) {
			this.backing.starts().forEach((name, start) -> first.go(name, start::run));
			for (Program program : this.programs.first()) {
				run(program);
				first.go(program.name(), () -> readiness.await(program));
			}
			first.join();
		}
		this.backing.record(this.records);
		this.backing.setUp();
		try (Together services = new Together()) {
			for (Program program : this.programs.services(this.backing)) {
				run(program);
				services.go(program.name(), () -> readiness.await(program));
			}
			services.join();
		}
	}

	/**
	 * Kills a program at once; it is started again like any that dies.
	 * @param name its name
	 */
	public void kill(String name) {
		Supervised supervised = this.running.get(name);
		if (supervised == null) {
			throw new IllegalArgumentException("No program is named " + name);
		}
		supervised.kill();
	}

	/**
	 * The memory each part holds, in bytes; all zero where the system doesn't tell.
	 * @return bytes by part
	 */
	public Map<String, Long> memory() {
		return Footprint.memory(processes());
	}

	/**
	 * What each part uses of one core over some time.
	 * @param during how long to look
	 * @return the share by part, 1.0 being a whole core
	 * @throws InterruptedException if the looking is ended
	 */
	public Map<String, Double> cpuShare(Duration during) throws InterruptedException {
		return Footprint.cpuShare(processes(), during);
	}

	/**
	 * Waits until the stack is closed.
	 * @throws InterruptedException if the waiting is ended
	 */
	public void awaitClosed() throws InterruptedException {
		this.closing.await();
	}

	private Map<String, ProcessHandle> processes() {
		Map<String, ProcessHandle> processes = new LinkedHashMap<>(this.backing.processes());
		this.running
			.forEach((name, supervised) -> supervised.handle().ifPresent((process) -> processes.put(name, process)));
		return processes;
	}

	/** Stops all of it: the services, then what they talk to, then what they stand on. */
	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		this.closing.countDown();
		try {
			end(List.of(Port.CONTACT_SERVICE.part(), Port.PLAN_SERVICE.part(), Port.INTEGRATION_ROUTES.part()));
			end(List.of("stand-ins", Port.ISSUER.part()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.backing.stop();
		}
		if (!this.running.isEmpty()) {
			this.progress.say("stack", "stopped");
		}
	}

	/** Starts a program, unless the stack was closed while it was still starting. */
	private synchronized void run(Program program) {
		if (this.closed) {
			throw new StackRefusal("Stopped before it was ready.");
		}
		Supervised supervised = new Supervised(program, this.logs, this.records, this.progress);
		this.running.put(program.name(), supervised);
		supervised.start();
		this.progress.say(program.name(), "starting");
	}

	private void end(List<String> names) throws InterruptedException {
		List<Supervised> ended = new ArrayList<>();
		for (String name : names) {
			Supervised supervised = this.running.get(name);
			if (supervised != null) {
				supervised.end();
				ended.add(supervised);
			}
		}
		for (Supervised supervised : ended) {
			supervised.awaitEnd(END_WITHIN);
		}
	}

}
