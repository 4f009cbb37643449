package se.carecontact.environment;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import org.slf4j.LoggerFactory;

/**
 * Keeps the in-process broker and its neighbours from drowning a test's own log. Where
 * the log is Logback's, their loggers are set to warnings or errors, and again after
 * Spring Boot has reset Logback; a test that names such a logger in its own configuration
 * still decides.
 */
final class QuietLogs {

	private static final List<String> WARNINGS = List.of("kafka", "org.apache.kafka", "state.change.logger",
			"io.zonky.test", "org.testcontainers", "tc", "com.github.dockerjava");

	/** Warnings of these are about a cluster of one, or about an ordinary stop. */
	private static final List<String> ERRORS = List.of("org.apache.kafka.raft", "org.apache.kafka.controller",
			"org.apache.kafka.clients.NetworkClient");

	private QuietLogs() {
	}

	static void install() {
		if (logbackIsUsed()) {
			Logback.install();
		}
	}

	private static boolean logbackIsUsed() {
		return LoggerFactory.getILoggerFactory().getClass().getName().equals("ch.qos.logback.classic.LoggerContext");
	}

	/** Apart, so that nothing of Logback is loaded where it isn't there. */
	private static final class Logback implements LoggerContextListener {

		static void install() {
			LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
			context.addListener(new Logback());
			quieten(context);
		}

		private static void quieten(LoggerContext context) {
			WARNINGS.forEach((name) -> context.getLogger(name).setLevel(Level.WARN));
			ERRORS.forEach((name) -> context.getLogger(name).setLevel(Level.ERROR));
		}

		@Override
		public boolean isResetResistant() {
			return true;
		}

		@Override
		public void onReset(LoggerContext context) {
			quieten(context);
		}

		@Override
		public void onStart(LoggerContext context) {
			quieten(context);
		}

		@Override
		public void onStop(LoggerContext context) {
			// Nothing to give back.
		}

		@Override
		public void onLevelChange(Logger logger, Level level) {
			// Whoever sets a level decides.
		}

	}

}
