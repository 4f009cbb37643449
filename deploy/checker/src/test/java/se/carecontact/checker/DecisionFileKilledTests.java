package se.carecontact.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.benchmark.stage.Stage;
import se.carecontact.benchmark.stage.TestNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * integration-routes and contact-service, killed and started again in the middle of a
 * dropped file: each row has one effect, and the receipt tells of all of them.
 */
class DecisionFileKilledTests {

	private static final int DECISIONS = 2500;

	private static final int CHUNK = 20;

	/** A row in so many can't be taken. */
	private static final int ONE_BAD_IN = 100;

	@TempDir
	private Path root;

	@Test
	@DisplayName("Killed in the middle of a dropped file, thrice: each row has one effect, and the receipt is whole")
	void each_row_has_one_effect() throws Exception {
		Random random = Seed.random("decision file killed");
		Path folder = this.root.resolve(CaseLoad.MUNICIPALITY);
		try (Stage stage = CheckedServices.stage()) {
			stage.admit("treserva", CaseLoad.claims("case-system", Map.of()));
			Service contacts = stage.contactService("file-contact", Map.of());
			String sender = "care.decisions-from-file.municipalities." + CaseLoad.MUNICIPALITY;
			Service routes = stage.integrationRoutes("file-routes", contacts,
					Map.of("care.decisions-from-file.folder", this.root.toString(), sender + ".client-id", "treserva",
							sender + ".client-secret", "secret", "care.decisions-from-file.chunk",
							Integer.toString(CHUNK), "care.decisions-from-file.interval", "500ms",
							"care.decisions-from-file.settle", "200ms"));
			drop(folder);
			Tables files = new Tables(routes);
			for (Service victim : List.of(routes, contacts, routes)) {
				kill(stage, victim, files, random);
			}
			JsonNode receipt = receipt(folder);
			stage.progress().say("receipt: " + receipt);
			check(receipt, folder);
			checkEffects(new Tables(contacts));
		}
	}

	/** Kills once another part of the file is pushed, and far from all of it. */
	private static void kill(Stage stage, Service victim, Tables files, Random random) throws InterruptedException {
		long from = pushed(files) + CHUNK * (1 + random.nextInt(12));
		await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20)).until(() -> pushed(files) >= from);
		Thread.sleep(random.nextInt(100));
		victim.kill();
		long at = pushed(files);
		stage.progress()
			.say("killed %s with %d of %d decisions known as pushed".formatted(victim.name(), at, DECISIONS));
		assertThat(at).as("the kill is to come in the middle of the file").isBetween(1L, DECISIONS - 1L);
		victim.startAgain();
		victim.awaitReady();
	}

	private static long pushed(Tables files) {
		return files.count("SELECT coalesce(max(decisions), 0) FROM decisions_file");
	}

	/** Dropped as one that is whole: written beside and moved there. */
	private static void drop(Path folder) throws IOException {
		String rows = IntStream.range(0, DECISIONS)
			.mapToObj((index) -> String.join(";", "FIL-" + index, TestNumbers.of(10_000 + index), "Elsa", "Åberg",
					"INGEN", "ronneby", "2026-11-02", "2026-11-09", "", isBad(index) ? "finns-inte" : "inkop", "60", "",
					"", "", "Bo"))
			.collect(Collectors.joining("\n"));
		Path beside = folder.resolve("beslut.part");
		Files.writeString(beside,
				"beslutsid;personnummer;förnamn;efternamn;skydd;enhet;beslutsdatum;startdatum;slutdatum;insats;"
						+ "minuter_per_vecka;mal_id;livsomrade;mal;handlaggare\n" + rows + "\n");
		Files.move(beside, folder.resolve("beslut.csv"), StandardCopyOption.ATOMIC_MOVE);
	}

	private static boolean isBad(int index) {
		return index % ONE_BAD_IN == 7;
	}

	private static JsonNode receipt(Path folder) throws IOException {
		await().atMost(Duration.ofMinutes(3))
			.until(() -> names(folder.resolve("done")).stream().anyMatch((name) -> name.endsWith("beslut.csv")));
		return JsonMapper.shared().readTree(Files.readString(only(folder, ".receipt.json")));
	}

	private static void check(JsonNode receipt, Path folder) throws IOException {
		int bad = DECISIONS / ONE_BAD_IN;
		assertThat(receipt.get("outcome").asString()).isEqualTo("DONE");
		assertThat(receipt.get("rowsRead").asInt()).isEqualTo(DECISIONS + 1);
		assertThat(receipt.get("decisions").asInt()).isEqualTo(DECISIONS);
		assertThat(receipt.get("refused").asInt()).isEqualTo(bad);
		assertThat(receipt.get("changed").asInt()).isZero();
		assertThat(receipt.get("created").asInt() + receipt.get("unchanged").asInt()).isEqualTo(DECISIONS - bad);
		// Of each kill, no more than the chunk under way is pushed again.
		assertThat(receipt.get("unchanged").asInt()).isLessThanOrEqualTo(3 * CHUNK);
		assertThat(Files.readString(only(folder, ".errors.csv")).lines().skip(1))
			.extracting((line) -> line.split(";", -1)[1])
			.containsExactlyElementsOf(IntStream.range(0, DECISIONS)
				.filter(DecisionFileKilledTests::isBad)
				.mapToObj((index) -> "\"FIL-" + index + "\"")
				.toList());
		assertThat(names(folder.resolve("inprogress"))).isEmpty();
		assertThat(names(folder.resolve("refused"))).isEmpty();
		assertThat(names(folder.resolve("done"))).hasSize(3);
	}

	/** One client, one decision and one event of it for each good row. */
	private static void checkEffects(Tables tables) {
		List<String> good = IntStream.range(0, DECISIONS)
			.filter((index) -> !isBad(index))
			.mapToObj((index) -> "FIL-" + index)
			.toList();
		assertThat(tables.rows("SELECT decision_id FROM decision")).extracting(List::getFirst)
			.containsExactlyInAnyOrderElementsOf(good);
		await().atMost(Duration.ofMinutes(2)).until(() -> tables.count("SELECT count(*) FROM event_outbox") == 0);
		Map<String, Long> written = tables.rows("SELECT aggregate_id, seq FROM event_outbox_sequence")
			.stream()
			.collect(Collectors.toMap(List::getFirst, (row) -> Long.valueOf(row.getLast())));
		Consumed consumed = Consumed.of(written.keySet());
		consumed.isWhole(written);
		assertThat(consumed.named("HomeCareGranted")).extracting((event) -> event.value().get("decisionId").toString())
			.containsExactlyInAnyOrderElementsOf(good);
	}

	private static Path only(Path folder, String ending) throws IOException {
		List<String> found = names(folder.resolve("done")).stream().filter((name) -> name.endsWith(ending)).toList();
		assertThat(found).hasSize(1);
		return folder.resolve("done").resolve(found.getFirst());
	}

	private static List<String> names(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
