package se.carecontact.environment;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/**
 * Keeps the in-process broker and its neighbours from drowning a test's own log: in
 * Logback at once, and for Spring Boot, which sets Logback up anew, as the system
 * properties {@code logging.level.*}. Such a property that is set already is left alone.
 */
final class QuietLogs {

	private static final List<String> WARN = List.of("kafka", "org.apache.kafka", "state.change.logger",
			"io.zonky.test");

	/** Warnings of these are about a cluster of one, or about an ordinary stop. */
	private static final List<String> ERROR = List.of("org.apache.kafka.raft", "org.apache.kafka.controller",
			"org.apache.kafka.clients.NetworkClient");

	/** The first complains at each stop; what goes wrong in the others is thrown, too. */
	private static final List<String> OFF = List.of("kafka.server.ControllerApis", "org.testcontainers", "tc",
			"com.github.dockerjava");

	private QuietLogs() {
	}

	static void apply() {
		WARN.forEach((logger) -> set(logger, "WARN"));
		ERROR.forEach((logger) -> set(logger, "ERROR"));
		OFF.forEach((logger) -> set(logger, "OFF"));
	}

	private static void set(String logger, String level) {
		String property = "logging.level." + logger;
		if (System.getProperty(property) == null) {
			System.setProperty(property, level);
			if (logbackIsUsed()) {
				Logback.set(logger, level);
			}
		}
	}

	private static boolean logbackIsUsed() {
		return LoggerFactory.getILoggerFactory().getClass().getName().equals("ch.qos.logback.classic.LoggerContext");
	}

	/** Apart, so that nothing of Logback is loaded where it isn't there. */
	private static final class Logback {

		static void set(String logger, String level) {
			LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
			context.getLogger(logger).setLevel(Level.toLevel(level));
		}

	}

}
