package se.carecontact.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs tokens.
 */
final class SigningKey {

	private static final int BITS = 2048;

	private SigningKey() {
	}

	/**
	 * The key kept in a file, or a new one. A new one is written to the file, readable by
	 * its owner only.
	 * @param file where the key is kept, as a JSON Web Key; null: it is kept nowhere
	 * @return the key, private part included
	 * @throws UncheckedIOException where the file cannot be read or written
	 * @throws IllegalStateException where the file holds no such key
	 */
	static RSAKey from(@Nullable Path file) {
		try {
			if (file == null) {
				return generate();
			}
			return Files.exists(file) ? read(file) : write(file, generate());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RSAKey generate() {
		try {
			return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).keyID(UUID.randomUUID().toString()).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("No RSA key can be made here.", ex);
		}
	}

	private static RSAKey read(Path file) throws IOException {
		try {
			return RSAKey.parse(Files.readString(file));
		}
		catch (ParseException ex) {
			// The parser's message may quote the key: it goes no further.
			throw new IllegalStateException(file + " holds no RSA key as a JSON Web Key; remove it to get a new one.");
		}
	}

	private static RSAKey write(Path file, RSAKey key) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		// Written beside and moved, so that a start cut short leaves no half a key.
		Path draft = Files.createTempFile(folder, "signing-key", ".json",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(draft, key.toJSONString());
		Files.move(draft, file);
		return key;
	}

}
