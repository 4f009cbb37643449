package se.carecontact.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random key that lives as long as the data it seals: made at the first start, read at
 * the later ones.
 */
final class KeptKey {

	private static final int BYTES = 32;

	private KeptKey() {
	}

	/** The key in a file, made where there is none. */
	static String in(Path file) {
		try {
			if (!Files.exists(file)) {
				byte[] key = new byte[BYTES];
				new SecureRandom().nextBytes(key);
				Files.createDirectories(file.toAbsolutePath().getParent());
				Files.writeString(file, Base64.getEncoder().encodeToString(key));
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key " + file + " can't be kept", ex);
		}
	}

}
