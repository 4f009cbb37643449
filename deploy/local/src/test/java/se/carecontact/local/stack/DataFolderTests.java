package se.carecontact.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class DataFolderTests {

	@TempDir
	private Path folder;

	@Test
	void a_folder_that_another_stack_holds_is_refused_by_its_process() {
		try (DataFolder held = DataFolder.take(this.folder)) {
			assertThat(held).isNotNull();
			assertThatExceptionOfType(StackRefusal.class).isThrownBy(() -> DataFolder.take(this.folder))
				.withMessageContaining("already runs on the data in " + this.folder)
				.withMessageContaining("process " + ProcessHandle.current().pid());
		}
	}

	@Test
	void a_lock_file_that_nobody_holds_is_no_obstacle() throws IOException {
		Files.writeString(this.folder.resolve("stack.lock"), "4711");

		assertThatNoException().isThrownBy(() -> DataFolder.take(this.folder).close());
	}

	@Test
	void emptying_leaves_nothing_but_the_lock() throws IOException {
		try (DataFolder data = DataFolder.take(this.folder)) {
			Files.writeString(data.folder("logs").resolve("a.log"), "a");
			data.next("plays");

			data.empty();

			assertThat(this.folder).isDirectoryNotContaining((path) -> !path.endsWith("stack.lock"));
			assertThatExceptionOfType(StackRefusal.class).isThrownBy(() -> DataFolder.take(this.folder));
		}
	}

	@Test
	void a_counter_goes_on_where_it_was() {
		try (DataFolder data = DataFolder.take(this.folder)) {
			assertThat(data.next("plays")).isZero();
			assertThat(data.next("plays")).isEqualTo(1);
		}
		try (DataFolder data = DataFolder.take(this.folder)) {
			assertThat(data.next("plays")).isEqualTo(2);
		}
	}

	@Test
	void a_folder_that_cannot_be_made_is_a_sentence() throws IOException {
		Path file = Files.writeString(this.folder.resolve("file"), "");

		assertThatExceptionOfType(StackRefusal.class).isThrownBy(() -> DataFolder.take(file.resolve("data")))
			.withMessageContaining("can't be used");
	}

}
