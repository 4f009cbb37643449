package se.carecontact.benchmark.outbox;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.JavaOptions;

/**
 * A contender's process. It ends with its input, and so with this one, however this ends.
 */
final class Runner implements AutoCloseable {

	private static final long ANSWER_SECONDS = 600;

	private final Process process;

	private final BufferedWriter input;

	private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

	private final Path log;

	private Runner(Process process, Path log) {
		this.process = process;
		this.input = process.outputWriter();
		this.log = log;
		Thread.ofPlatform().daemon().name("answers").start(this::listen);
	}

	/** Starts it; returns when its tables are there. It sends nothing yet. */
	static Runner start(String classPath, Path log, List<String> arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(JavaOptions.java());
		command.addAll(JavaOptions.chosen());
		String more = System.getenv("CARE_BENCHMARK_CONTENDER_OPTIONS");
		if (more != null && !more.isBlank()) {
			command.addAll(List.of(more.strip().split("\\s+")));
		}
		command.addAll(List.of("-cp", classPath, "se.carecontact.benchmark.contender.ContenderProcess"));
		command.addAll(arguments);
		Runner runner = new Runner(new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile())).start(),
				log);
		runner.await("ready");
		return runner;
	}

	/** Lets it begin to send. */
	void send() throws IOException, InterruptedException {
		tell("start");
		await("started");
	}

	/** Lets it write; how much it wrote is to be {@link #loaded() waited for}. */
	void load(Load load, long first, int threads, Path file) throws IOException {
		tell(load.command(first, threads, file));
	}

	/** How many events of the load are committed, when all are. */
	long loaded() throws InterruptedException {
		return Long.parseLong(await("loaded"));
	}

	/** Ends the load under way before its time. */
	void enough() throws IOException {
		tell("enough");
	}

	/** Tells how many of its events were seen. */
	void seen(long events) throws IOException {
		tell("seen " + events);
	}

	/** Seconds of CPU it has used; not a number where the system doesn't tell. */
	double cpuSeconds() {
		return this.process.info().totalCpuDuration().map((used) -> used.toNanos() / 1e9).orElse(Double.NaN);
	}

	/** SIGKILL; returns at once. */
	void kill() {
		this.process.destroyForcibly();
	}

	private synchronized void tell(String line) throws IOException {
		this.input.write(line + "\n");
		this.input.flush();
	}

	private String await(String word) throws InterruptedException {
		String answer = this.answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
		return rest((answer != null) ? answer : "nothing for minutes", word);
	}

	private String rest(String answer, String word) {
		if (!answer.startsWith(word)) {
			throw new BenchmarkRefusal(
					"A contender said '" + answer + "' instead of " + word + ". Its log: " + this.log);
		}
		return answer.substring(word.length()).strip();
	}

	private void listen() {
		try (BufferedReader lines = this.process.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				String word = line.split(" ", 2)[0];
				if (List.of("ready", "started", "loaded").contains(word)) {
					this.answers.add(line);
				}
			}
		}
		catch (IOException ex) {
			// Killed in the middle of a word.
			this.answers.add("nothing: " + ex);
			return;
		}
		this.answers.add("nothing: it has ended");
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
