package se.carecontact.checker;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import se.carecontact.benchmark.stage.Progress;
import se.carecontact.benchmark.stage.Stage;

/** Where the checks' services run. */
final class CheckedServices {

	private static final Path MODULE = Path.of("").toAbsolutePath();

	private CheckedServices() {
	}

	/** A started stage; the caller closes it. */
	static Stage stage() {
		Stage stage = Stage.take(MODULE.getParent().getParent(), MODULE.resolve("target/run"),
				new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
		// Whoever ends the check ends the services too.
		Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "end-services"));
		stage.startQuickly();
		stage.start();
		return stage;
	}

	/** A folder that stays after the check, to look into. */
	static Path folder(String name) {
		return MODULE.resolve("target").resolve(name);
	}

}
