package se.carecontact.integration.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Makes what is personal findable without storing it: HMAC-SHA256 under a key derived
 * from the encryption key, so that nobody can go through all identity numbers without the
 * key, and neither use of the key tells of the other. Thread-safe.
 */
@Component
public class KeyedHash {

	private static final String ALGORITHM = "HmacSHA256";

	private final byte[] key;

	KeyedHash(CryptoProperties properties) {
		this.key = mac(properties.decodedKey(), "care-contact:keyed-hash:1");
	}

	/**
	 * The hash, 32 bytes: the same for the same value and purpose, and only then.
	 * @param value what is to be found again
	 * @param purpose where the hash will stand, such as a table's name; the same value
	 * has another hash elsewhere
	 */
	public byte[] hash(String value, String purpose) {
		return mac(mac(this.key, purpose), value);
	}

	private static byte[] mac(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key, ALGORITHM));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("could not hash", ex);
		}
	}

}
