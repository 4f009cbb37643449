package se.carecontact.integration.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Encrypts what is personal before it reaches the database: AES-256-GCM with a fresh
 * nonce each time, bound to its place by a context, so that one row's secret can't be
 * moved to another. Form: version byte, 12 bytes nonce, ciphertext with tag. Thread-safe.
 */
@Component
public class Sealer {

	private static final byte VERSION = 1;

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final SecretKeySpec key;

	Sealer(CryptoProperties properties) {
		this.key = new SecretKeySpec(properties.decodedKey(), "AES");
	}

	/**
	 * A sealer with a key of its own, for use without the application's settings.
	 * @param key 32 bytes in Base64
	 */
	public static Sealer withKey(String key) {
		return new Sealer(new CryptoProperties(key));
	}

	/**
	 * Seals bytes.
	 * @param plain what is to be hidden
	 * @param context where it will stand, such as {@code delivery:<event id>}; needed
	 * again to open it
	 */
	public byte[] seal(byte[] plain, String context) {
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		try {
			byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
			return ByteBuffer.allocate(1 + NONCE + hidden.length).put(VERSION).put(nonce).put(hidden).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("could not seal " + context, ex);
		}
	}

	/**
	 * Opens what was sealed with the same key and context.
	 * @throws IllegalStateException if the key or the context is another, or the bytes
	 * were changed
	 */
	public byte[] open(byte[] sealed, String context) {
		if (sealed.length < 1 + NONCE || sealed[0] != VERSION) {
			throw new IllegalStateException("not sealed by this version: " + context);
		}
		ByteBuffer bytes = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
		byte[] nonce = new byte[NONCE];
		bytes.get(nonce);
		byte[] hidden = new byte[bytes.remaining()];
		bytes.get(hidden);
		try {
			return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(hidden);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("could not open " + context + ": another key, or changed bytes", ex);
		}
	}

	private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
