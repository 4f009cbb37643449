package se.carecontact.integration.crypto;

import java.util.Base64;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key of the encryption at rest.
 *
 * @param key 32 random bytes in Base64, from the environment or a file; without it no
 * start
 */
@ConfigurationProperties("care.crypto")
record CryptoProperties(String key) {

	private static final int KEY_BYTES = 32;

	CryptoProperties {
		if (Base64.getDecoder().decode(key).length != KEY_BYTES) {
			throw new IllegalArgumentException("care.crypto.key must be 32 bytes in Base64");
		}
	}

	byte[] decodedKey() {
		return Base64.getDecoder().decode(this.key);
	}

	@Override
	public String toString() {
		return "CryptoProperties[key=•••]";
	}

}
