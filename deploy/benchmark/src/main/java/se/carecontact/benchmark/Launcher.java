package se.carecontact.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import se.carecontact.benchmark.delivery.AbsenceBenchmark;
import se.carecontact.benchmark.delivery.DeliveryBenchmark;
import se.carecontact.benchmark.delivery.DrainBenchmark;
import se.carecontact.benchmark.figure.Circumstances;
import se.carecontact.benchmark.figure.Machine;
import se.carecontact.benchmark.figure.Outcome;
import se.carecontact.benchmark.figure.ResultFile;
import se.carecontact.benchmark.figure.Table;
import se.carecontact.benchmark.log.LogBenchmark;
import se.carecontact.benchmark.outbox.OutboxBenchmark;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.JavaOptions;
import se.carecontact.benchmark.stage.Progress;
import se.carecontact.benchmark.stage.Stage;
import se.carecontact.environment.EnvironmentFailed;

/**
 * The command. Exit codes: 0 measured, whatever the figures; 1 something broke, a promise
 * included; 2 the command line can't be understood.
 */
public final class Launcher {

	private final List<Benchmark> benchmarks;

	private final Path root;

	private final PrintStream out;

	Launcher(List<Benchmark> benchmarks, Path root, PrintStream out) {
		this.benchmarks = benchmarks;
		this.root = root;
		this.out = out;
	}

	/**
	 * The command. {@code -Dcare.root} says where the repository is,
	 * {@code -Dcare.commit} which commit was built.
	 * @param arguments see usage.txt
	 */
	public static void main(String... arguments) {
		Path root = Path.of(System.getProperty("care.root", ".")).toAbsolutePath().normalize();
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		List<Benchmark> all = List.of(new SuggestionsBenchmark(), new DeadlinesBenchmark(), new BulkBenchmark(),
				new OutboxBenchmark(), new LogBenchmark(), new DrainBenchmark(), new DeliveryBenchmark(),
				new AbsenceBenchmark());
		int code = 1;
		try {
			code = new Launcher(all, root, out).run(arguments);
		}
		finally {
			// The broker's threads would keep the process, whatever was thrown.
			System.exit(code);
		}
	}

	int run(String... arguments) {
		Options options;
		try {
			options = Options.of(this.benchmarks.stream().map(Benchmark::name).toList(), arguments);
		}
		catch (IllegalArgumentException ex) {
			this.out.println(ex.getMessage());
			this.out.println("deploy/benchmark/run --help tells more.");
			return 2;
		}
		if (options.help()) {
			this.out.print(Options.usage());
			return 0;
		}
		try {
			return run(options);
		}
		catch (BenchmarkRefusal | EnvironmentFailed ex) {
			this.out.println(ex.getMessage());
			return 1;
		}
		catch (IOException | SQLException ex) {
			this.out.println("What is measured can't be reached: " + ex);
			return 1;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 1;
		}
	}

	private int run(Options options) throws IOException, SQLException, InterruptedException {
		Path target = this.root.resolve("deploy/benchmark/target");
		try (Stage stage = Stage.take(this.root, target.resolve("run"), new Progress(this.out))) {
			Thread stop = new Thread(stage::close, "stop");
			Runtime.getRuntime().addShutdownHook(stop);
			stage.start();
			boolean broken = false;
			for (Benchmark benchmark : this.benchmarks) {
				if (options.names().contains(benchmark.name())) {
					this.out.println();
					broken |= !measure(benchmark, stage, options.quick(), target.resolve("results"));
				}
			}
			return broken ? 1 : 0;
		}
	}

	/** Measures and tells; false if a promise did not hold. */
	private boolean measure(Benchmark benchmark, Stage stage, boolean quick, Path results)
			throws IOException, SQLException, InterruptedException {
		double loadBefore = Machine.load();
		Instant began = Instant.now();
		stage.progress().say(benchmark.name() + ": " + benchmark.about());
		Outcome outcome = benchmark.run(stage, quick);
		Circumstances circumstances = new Circumstances(System.getProperty("care.commit", "unknown"), Machine.here(),
				JavaOptions.chosen(), quick, began, Duration.between(began, Instant.now()).toSeconds(), loadBefore,
				Machine.load());
		stage.progress().say(benchmark.name() + ": written to " + ResultFile.write(results, outcome, circumstances));
		this.out.println(Table.of(outcome) + circumstances.inWords());
		return outcome.broken().isEmpty();
	}

}
