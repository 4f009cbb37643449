package se.carecontact.checker.suite;

import java.io.IOException;
import java.nio.file.Path;

import se.carecontact.environment.BrokerSettings;
import se.carecontact.environment.EmbeddedBroker;

/** A Kafka broker in a process of its own, so that it can be killed. */
final class BrokerProcess {

	private BrokerProcess() {
	}

	/**
	 * Runs until its input ends, as it does when whoever started it is no more.
	 * @param arguments port, controller port, data folder
	 */
	public static void main(String... arguments) throws IOException {
		new EmbeddedBroker(new BrokerSettings(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]),
				Path.of(arguments[2])))
			.start();
		while (System.in.read() >= 0) {
			// Nothing is said to it.
		}
		System.exit(0);
	}

}
