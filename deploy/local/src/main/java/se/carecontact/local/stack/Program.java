package se.carecontact.local.stack;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A program the stack runs as a process of its own.
 *
 * @param name what people call it; also its log's name
 * @param command what is run
 * @param environment what it reads its settings from
 * @param ready answers 200 once it is of use
 */
record Program(String name, List<String> command, Map<String, String> environment, URI ready) {

	Program {
		command = List.copyOf(command);
		environment = Map.copyOf(environment);
	}

	/** The name alone: the environment holds passwords. */
	@Override
	public String toString() {
		return this.name;
	}
}
