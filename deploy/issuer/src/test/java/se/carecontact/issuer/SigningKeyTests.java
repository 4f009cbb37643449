package se.carecontact.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SigningKeyTests {

	@TempDir
	private Path folder;

	@Test
	void a_key_kept_in_a_file_outlives_a_restart() {
		Path file = this.folder.resolve("keys/signing-key.json");
		assertThat(SigningKey.from(file)).isEqualTo(SigningKey.from(file));
	}

	@Test
	void without_a_file_each_start_has_its_own_key() {
		assertThat(SigningKey.from(null)).isNotEqualTo(SigningKey.from(null));
	}

	@Test
	void only_the_owner_can_read_the_file() throws IOException {
		Path file = this.folder.resolve("signing-key.json");
		SigningKey.from(file);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(this.folder).isDirectoryContaining((child) -> child.equals(file));
	}

	@Test
	void a_file_that_holds_no_key_is_told_without_its_content() throws IOException {
		Path file = Files.writeString(this.folder.resolve("signing-key.json"), "{\"d\": \"private");
		assertThatIllegalStateException().isThrownBy(() -> SigningKey.from(file))
			.withMessageContaining("signing-key.json holds no RSA key")
			.withNoCause()
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("private"));
	}

}
