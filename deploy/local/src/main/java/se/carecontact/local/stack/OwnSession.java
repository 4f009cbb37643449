package se.carecontact.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a command in a session of its own, so that a Ctrl-C in the terminal reaches the
 * launcher alone, and the launcher ends the others in their order. Where there is no
 * {@code setsid} the command runs as it is: a Ctrl-C then reaches all at once, which
 * loses nothing but the order.
 */
final class OwnSession {

	private static final Path SETSID = Path.of("/usr/bin/setsid");

	private OwnSession() {
	}

	static List<String> of(List<String> command) {
		if (!Files.isExecutable(SETSID)) {
			return command;
		}
		List<String> apart = new ArrayList<>();
		apart.add(SETSID.toString());
		apart.addAll(command);
		return apart;
	}

}
