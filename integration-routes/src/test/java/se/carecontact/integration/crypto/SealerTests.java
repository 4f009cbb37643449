package se.carecontact.integration.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SealerTests {

	private static final byte[] SECRET = "193604122386 Elsa".getBytes(StandardCharsets.UTF_8);

	private final Sealer sealer = sealer(1);

	@Test
	void what_is_sealed_opens_again_and_never_looks_the_same_twice() {
		byte[] sealed = this.sealer.seal(SECRET, "here");
		assertThat(this.sealer.open(sealed, "here")).isEqualTo(SECRET);
		assertThat(this.sealer.seal(SECRET, "here")).isNotEqualTo(sealed);
		assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1936", "Elsa");
	}

	@Test
	void what_was_moved_changed_or_sealed_with_another_key_does_not_open() {
		byte[] sealed = this.sealer.seal(SECRET, "here");
		assertThatIllegalStateException().isThrownBy(() -> this.sealer.open(sealed, "there"));
		assertThatIllegalStateException().isThrownBy(() -> sealer(2).open(sealed, "here"));
		sealed[20] ^= 1;
		assertThatIllegalStateException().isThrownBy(() -> this.sealer.open(sealed, "here"));
		assertThatIllegalStateException().isThrownBy(() -> this.sealer.open(new byte[3], "here"));
	}

	@Test
	void a_key_of_another_length_is_refused_at_start_and_no_key_is_printed() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CryptoProperties("c2hvcnQ="));
		assertThat(properties(1).toString()).doesNotContain(properties(1).key());
	}

	private static Sealer sealer(int seed) {
		return new Sealer(properties(seed));
	}

	private static CryptoProperties properties(int seed) {
		byte[] key = new byte[32];
		key[0] = (byte) seed;
		return new CryptoProperties(Base64.getEncoder().encodeToString(key));
	}

}
