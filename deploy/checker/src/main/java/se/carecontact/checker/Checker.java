package se.carecontact.checker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Progress;
import se.carecontact.checker.guide.FailureGuide;
import se.carecontact.checker.load.History;
import se.carecontact.checker.mutant.Mutant;
import se.carecontact.checker.mutant.MutantClasses;
import se.carecontact.checker.suite.Suite;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves the promise, or shows what breaks it: the suite as it ships works while it is
 * struck by faults; then all is healed, and what was answered, published and delivered is
 * held against each other. Its last line is JSON; it exits with 1 on any breach.
 */
public final class Checker {

	private Checker() {
	}

	/**
	 * The command. {@code -Dcare.root} says where the repository is.
	 * @param arguments {@code --seed NUMBER --minutes NUMBER --mutant NAME}, each or
	 * none; or {@code --list-mutants} or {@code --guide} alone
	 */
	public static void main(String... arguments) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		int code = 2;
		try {
			code = run(out, arguments);
		}
		catch (IllegalArgumentException | IllegalStateException | BenchmarkRefusal ex) {
			System.err.println(ex.getMessage());
		}
		catch (InterruptedException ex) {
			System.err.println("Stopped.");
		}
		catch (Exception ex) {
			ex.printStackTrace();
		}
		finally {
			System.exit(code);
		}
	}

	private static int run(PrintStream out, String... arguments) throws InterruptedException, IOException {
		Path root = Path.of(System.getProperty("care.root", ".")).toAbsolutePath().normalize();
		Path mutants = root.resolve("deploy/checker/mutants");
		if (arguments.length == 1 && arguments[0].equals("--list-mutants")) {
			Mutant.all(mutants)
				.forEach((mutant) -> out
					.println("%s: %s Must break %s.".formatted(mutant.name(), mutant.about(), mutant.breaks())));
			return 0;
		}
		if (arguments.length == 1 && arguments[0].equals("--guide")) {
			Path guide = root.resolve("deploy/FAILURES.md");
			Files.writeString(guide, FailureGuide.of(root.resolve("deploy/checker/results")).markdown());
			out.println(guide);
			return 0;
		}
		return check(root, Options.of(mutants, arguments), out);
	}

	private static int check(Path root, Options options, PrintStream out) throws InterruptedException, IOException {
		Path folder = root.resolve("deploy/checker/target/check");
		empty(folder);
		Files.createDirectories(folder);
		Progress progress = new Progress(out);
		progress.say("seed " + options.seed() + ", " + options.minutes() + " minutes; all is kept in " + folder);
		try (History history = new History(folder.resolve("history.jsonl"));
				Suite suite = Suite.start(root, folder, classes(root, options, folder, progress), progress);
				Check check = new Check(suite, progress, history, options, folder)) {
			Map<String, Object> summary = check.run();
			String line = JsonMapper.shared().writeValueAsString(summary);
			Files.writeString(folder.resolve("summary.json"), line + "\n");
			out.println(line);
			return Boolean.TRUE.equals(summary.get("held")) ? 0 : 1;
		}
	}

	private static @Nullable Path classes(Path root, Options options, Path folder, Progress progress) {
		Mutant mutant = options.mutant();
		if (mutant == null) {
			return null;
		}
		progress.say("mutant " + mutant.name() + ": " + mutant.about() + " Must break " + mutant.breaks() + ".");
		return MutantClasses.of(mutant, root, folder.resolve("mutant"));
	}

	private static void empty(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

}
