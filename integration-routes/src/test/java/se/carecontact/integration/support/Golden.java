package se.carecontact.integration.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts kept as files, to be read by people. Run with -Dgolden.update=true to write them
 * anew, and read the difference.
 */
public final class Golden {

	private static final Path FOLDER = Path.of("src/test/resources/golden");

	private Golden() {
	}

	public static void assertMatches(String name, String text) {
		Path file = FOLDER.resolve(name + ".txt");
		try {
			if (Boolean.getBoolean("golden.update")) {
				Files.createDirectories(file.getParent());
				Files.writeString(file, text + "\n");
			}
			assertThat(text + "\n").isEqualTo(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
