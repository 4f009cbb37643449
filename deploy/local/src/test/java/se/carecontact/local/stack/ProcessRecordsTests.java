package se.carecontact.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ProcessRecordsTests {

	@TempDir
	private Path folder;

	private Process child;

	@BeforeEach
	void start() throws IOException {
		this.child = new ProcessBuilder("sleep", "60").start();
	}

	@AfterEach
	void end() {
		this.child.destroyForcibly();
	}

	@Test
	void what_an_earlier_launcher_left_running_is_ended() {
		new ProcessRecords(this.folder).add(this.child.toHandle(), "sleep 60");

		assertThat(new ProcessRecords(this.folder).endLeftovers()).isEqualTo(1);

		await().until(() -> !this.child.isAlive());
		assertThat(new ProcessRecords(this.folder).endLeftovers()).isZero();
	}

	@Test
	void a_process_that_only_has_the_number_of_a_recorded_one_is_let_be() throws IOException {
		new ProcessRecords(this.folder).add(this.child.toHandle(), "sleep 60");
		Path records = this.folder.resolve("processes");
		Files.writeString(records, Files.readString(records).replace("sleep 60", "sleep 61"));

		assertThat(new ProcessRecords(this.folder).endLeftovers()).isZero();

		assertThat(this.child.isAlive()).isTrue();
	}

	@Test
	void a_process_of_the_same_number_that_began_at_another_time_is_let_be() throws IOException {
		Path records = this.folder.resolve("processes");
		Files.writeString(records, this.child.pid() + " 1234567890123 sleep 60");

		assertThat(new ProcessRecords(this.folder).endLeftovers()).isZero();

		assertThat(this.child.isAlive()).isTrue();
	}

	@Test
	void a_process_that_ended_in_order_is_forgotten() {
		ProcessRecords records = new ProcessRecords(this.folder);
		records.add(this.child.toHandle(), "sleep 60");
		records.remove(this.child.toHandle());

		assertThat(new ProcessRecords(this.folder).endLeftovers()).isZero();
		assertThat(this.child.isAlive()).isTrue();
	}

}
