package se.carecontact.local.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks through the stack's logs for identity numbers: none may ever stand there. All the
 * people of a local stack have test numbers, so those are what is looked for, with 10 or
 * 12 digits, with or without a separator.
 */
public final class LogScan {

	private static final Pattern TEST_NUMBER = Pattern
		.compile("(?<!\\d)(?:19|20)?(\\d{2}(?:0\\d|1[0-2])[0-9]\\d)[-+]?((?:238|239|98[0-3]|92\\d)\\d)(?!\\d)");

	private LogScan() {
	}

	/**
	 * Looks through the logs kept in a data folder.
	 * @param data the data folder
	 * @return file and line of each finding, never the number itself
	 */
	public static List<String> findings(Path data) {
		List<String> findings = new ArrayList<>();
		for (Path log : logs(data)) {
			// Not Files.lines: a log may hold bytes that are no text.
			try (BufferedReader lines = new BufferedReader(
					new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
				int number = 0;
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					number++;
					if (holdsIdentityNumber(line)) {
						findings.add(data.relativize(log) + " line " + number);
					}
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The log " + log + " can't be read", ex);
			}
		}
		return findings;
	}

	private static List<Path> logs(Path data) {
		List<Path> logs = new ArrayList<>();
		// The broker's data, in files that are called logs too, are no logs.
		for (String folder : List.of("logs", "postgres", "registry")) {
			Path place = data.resolve(folder);
			if (Files.isDirectory(place)) {
				try (Stream<Path> files = Files.list(place)) {
					files.filter((file) -> file.toString().endsWith(".log")).sorted().forEach(logs::add);
				}
				catch (IOException ex) {
					throw new UncheckedIOException("The logs in " + place + " can't be listed", ex);
				}
			}
		}
		return logs;
	}

	private static boolean holdsIdentityNumber(String line) {
		Matcher number = TEST_NUMBER.matcher(line);
		while (number.find()) {
			if (luhn(number.group(1) + number.group(2))) {
				return true;
			}
		}
		return false;
	}

	private static boolean luhn(String ten) {
		int sum = 0;
		for (int at = 0; at < ten.length(); at++) {
			int product = (ten.charAt(at) - '0') * ((at % 2 == 0) ? 2 : 1);
			sum += product / 10 + product % 10;
		}
		return sum % 10 == 0;
	}

}
