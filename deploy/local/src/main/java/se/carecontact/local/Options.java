package se.carecontact.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param play the story to play; {@code null} plays none
 * @param exit whether to stop after that
 * @param fresh whether to empty the data first
 * @param data where the data is kept; {@code null} keeps it at the usual place
 * @param measureIdle how long to measure the idle stack; zero doesn't
 * @param list whether only the stories are to be listed
 * @param help whether only the usage is to be printed
 */
record Options(@Nullable String play, boolean exit, boolean fresh, @Nullable Path data, Duration measureIdle,
		boolean list, boolean help) {

	private static final Options NONE = new Options(null, false, false, null, Duration.ZERO, false, false);

	/**
	 * Reads the command line.
	 * @param arguments the arguments
	 * @return what was asked for
	 * @throws IllegalArgumentException if an option is unknown or lacks its value
	 */
	static Options of(String... arguments) {
		Deque<String> left = new ArrayDeque<>(List.of(arguments));
		Options options = NONE;
		while (!left.isEmpty()) {
			options = options.with(left.pop(), left);
		}
		return options;
	}

	static String usage() {
		try (InputStream text = Options.class.getResourceAsStream("usage.txt")) {
			if (text == null) {
				throw new IllegalStateException("usage.txt is not in the jar");
			}
			return new String(text.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Options with(String option, Deque<String> left) {
		return switch (option) {
			case "--play" -> new Options(value(option, left), this.exit, this.fresh, this.data, this.measureIdle,
					this.list, this.help);
			case "--exit" ->
				new Options(this.play, true, this.fresh, this.data, this.measureIdle, this.list, this.help);
			case "--fresh" ->
				new Options(this.play, this.exit, true, this.data, this.measureIdle, this.list, this.help);
			case "--data" -> new Options(this.play, this.exit, this.fresh, Path.of(value(option, left)),
					this.measureIdle, this.list, this.help);
			case "--measure-idle" -> new Options(this.play, this.exit, this.fresh, this.data,
					seconds(option, value(option, left)), this.list, this.help);
			case "--list" ->
				new Options(this.play, this.exit, this.fresh, this.data, this.measureIdle, true, this.help);
			case "--help", "-h" ->
				new Options(this.play, this.exit, this.fresh, this.data, this.measureIdle, this.list, true);
			default -> throw new IllegalArgumentException("Unknown option " + option);
		};
	}

	private static String value(String option, Deque<String> left) {
		String value = left.poll();
		if (value == null || value.isBlank() || value.startsWith("--")) {
			throw new IllegalArgumentException(option + " wants a value");
		}
		return value;
	}

	private static Duration seconds(String option, String value) {
		if (!value.matches("[1-9]\\d{0,3}")) {
			throw new IllegalArgumentException(option + " wants a number of seconds, from 1");
		}
		return Duration.ofSeconds(Long.parseLong(value));
	}

}
