package se.carecontact.benchmark.contender;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a contender stands on.
 *
 * @param kind which one
 * @param url its database
 * @param username who it is there
 * @param password that user's
 * @param kafka the broker's address
 * @param topic where events go
 * @param keys how many aggregates there are
 * @param folder where it may keep files
 */
record Settings(String kind, String url, String username, String password, String kafka, String topic, int keys,
		Path folder) {

	/** From arguments such as {@code topic=events}. */
	static Settings of(String... arguments) {
		Map<String, String> named = named(arguments);
		return new Settings(get(named, "kind"), get(named, "url"), get(named, "username"),
				named.getOrDefault("password", ""), get(named, "kafka"), get(named, "topic"),
				Integer.parseInt(get(named, "keys")), Path.of(get(named, "folder")));
	}

	static Map<String, String> named(String... arguments) {
		return Arrays.stream(arguments)
			.map((argument) -> argument.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
	}

	static String get(Map<String, String> named, String name) {
		String value = named.get(name);
		if (value == null) {
			throw new IllegalArgumentException(name + " is not given");
		}
		return value;
	}

}
