package se.carecontact.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Keeps one program running: a process that dies is started again, after a second at
 * first and up to half a minute if it keeps dying. Its output is appended to its log.
 */
final class Supervised {

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	/** A process that lived this long was well: the next death is its first again. */
	private static final Duration WELL = Duration.ofMinutes(1);

	private final Program program;

	private final Path log;

	private final ProcessRecords records;

	private final Progress progress;

	private @Nullable Process process;

	/** Done once the process has died and its death is noted. */
	private CompletableFuture<@Nullable Void> gone = CompletableFuture.completedFuture(null);

	private Duration pause = FIRST_PAUSE;

	private long startedAt;

	private boolean ending;

	Supervised(Program program, Path logs, ProcessRecords records, Progress progress) {
		this.program = program;
		this.log = logs.resolve(program.name() + ".log");
		this.records = records;
		this.progress = progress;
	}

	synchronized void start() {
		if (this.ending) {
			return;
		}
		try {
			ProcessBuilder builder = new ProcessBuilder(OwnSession.of(this.program.command()))
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
				.redirectErrorStream(true);
			builder.environment().putAll(this.program.environment());
			Process started = builder.start();
			this.process = started;
			this.startedAt = System.nanoTime();
			this.records.add(started.toHandle(), this.program.command().getLast());
			this.gone = started.onExit().thenAccept(this::died);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.program.name() + " can't be started", ex);
		}
	}

	private synchronized void died(Process dead) {
		this.records.remove(dead.toHandle());
		if (this.ending) {
			return;
		}
		if (System.nanoTime() - this.startedAt > WELL.toNanos()) {
			this.pause = FIRST_PAUSE;
		}
		this.progress.say(this.program.name(), "ended unasked (exit " + dead.exitValue() + "); starts again in "
				+ this.pause.toSeconds() + " s; its log: " + this.log);
		CompletableFuture.delayedExecutor(this.pause.toMillis(), TimeUnit.MILLISECONDS).execute(this::start);
		Duration longer = this.pause.multipliedBy(2);
		this.pause = (longer.compareTo(LONGEST_PAUSE) < 0) ? longer : LONGEST_PAUSE;
	}

	/**
	 * Kills the process as a power cut would; it is then started again like any that
	 * died.
	 */
	synchronized void kill() {
		if (this.process != null) {
			this.process.destroyForcibly();
		}
	}

	/** Asks the process to end and keeps it from being started again. */
	synchronized void end() {
		this.ending = true;
		if (this.process != null) {
			this.process.destroy();
		}
	}

	/**
	 * Waits for the process that was asked to end, and kills it if it takes too long.
	 * Once this returns nothing more is written of it.
	 */
	void awaitEnd(Duration longest) throws InterruptedException {
		Process ended = process();
		if (ended != null && !ended.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
			this.progress.say(this.program.name(), "did not end in " + longest.toSeconds() + " s, and was killed");
			ended.destroyForcibly();
		}
		gone().copy().orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).exceptionally((failure) -> {
			this.progress.say(this.program.name(), "its end could not be noted: " + failure.getClass().getSimpleName());
			return null;
		}).join();
	}

	Program program() {
		return this.program;
	}

	/** The process that runs now, where one does. */
	Optional<ProcessHandle> handle() {
		return Optional.ofNullable(process()).map(Process::toHandle).filter(ProcessHandle::isAlive);
	}

	private synchronized @Nullable Process process() {
		return this.process;
	}

	private synchronized CompletableFuture<@Nullable Void> gone() {
		return this.gone;
	}

}
