package se.carecontact.integration.crypto;

import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Found again by the same key, value and purpose, and by nothing else. */
class KeyedHashTests {

	private final KeyedHash hash = hash(0);

	@Test
	void the_same_value_has_the_same_hash_for_the_same_purpose() {
		assertThat(this.hash.hash("a", "t")).hasSize(32).isEqualTo(hash(0).hash("a", "t"));
	}

	@Test
	void another_value_purpose_or_key_gives_another_hash() {
		assertThat(this.hash.hash("a", "t")).isNotEqualTo(this.hash.hash("b", "t"))
			.isNotEqualTo(this.hash.hash("a", "u"))
			.isNotEqualTo(hash(1).hash("a", "t"));
	}

	private static KeyedHash hash(int fill) {
		byte[] key = new byte[32];
		key[0] = (byte) fill;
		return new KeyedHash(new CryptoProperties(Base64.getEncoder().encodeToString(key)));
	}

}
