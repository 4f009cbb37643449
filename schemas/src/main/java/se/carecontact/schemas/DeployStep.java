package se.carecontact.schemas;

import java.util.function.Consumer;

/**
 * A program with one argument that says what it did and exits by it: a deployer reads a
 * sentence, not a stack trace.
 */
final class DeployStep {

	private static final int FAILED = 1;

	private static final int CALLED_WRONGLY = 2;

	private DeployStep() {
	}

	static void run(String usage, String[] args, Consumer<String> step) {
		if (args.length != 1 || args[0].isBlank()) {
			System.err.println("Usage: " + usage);
			System.exit(CALLED_WRONGLY);
		}
		try {
			step.accept(args[0]);
		}
		catch (SchemaRefused | RegistryFailed | TopicsFailed ex) {
			System.err.println(ex.getMessage());
			System.exit(FAILED);
		}
	}

}
