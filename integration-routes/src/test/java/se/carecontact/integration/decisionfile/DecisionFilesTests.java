package se.carecontact.integration.decisionfile;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.environment.Database;
import se.carecontact.integration.decisionfile.DecisionFilesProperties.Sender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Real files in a real folder, on a real database, and contact-service by its contract.
 */
class DecisionFilesTests {

	private static final String HEADING = "beslutsid;personnummer;förnamn;efternamn;skydd;enhet;beslutsdatum;startdatum;"
			+ "slutdatum;insats;minuter_per_vecka;mal_id;livsomrade;mal;handlaggare\n";

	private static final String ELSA = "193604122386";

	private static final PGSimpleDataSource DATABASE = database();

	@TempDir
	private Path root;

	private final ContactServiceDoor door = new ContactServiceDoor();

	private final JsonMapper json = JsonMapper.shared();

	private Path folder;

	private CamelContext camel;

	private static PGSimpleDataSource database() {
		Database database = CareEnvironment.shared().newDatabase("decisionfiles");
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(database.jdbcUrl());
		source.setUser(database.username());
		source.setPassword(database.password());
		Flyway.configure().dataSource(source).load().migrate();
		return source;
	}

	@BeforeEach
	void start() throws Exception {
		this.folder = this.root.resolve("1080");
		JdbcClient.create(DATABASE).sql("delete from decisions_file").update();
		run(false);
	}

	@AfterEach
	void stop() throws Exception {
		this.camel.stop();
		this.door.close();
	}

	@Test
	void a_csv_file_is_pushed_and_gets_a_receipt() throws IOException {
		drop("beslut.csv", HEADING + row("B-1", ELSA, "personlig-omvardnad", "420") + row("B-1", "", "inkop", "")
				+ row("B-2", "194109232399", "inkop", "60"));
		JsonNode receipt = receipt("done", "beslut.csv");
		assertThat(receipt.get("created").asInt()).isEqualTo(2);
		assertThat(receipt.get("refused").asInt()).isZero();
		assertThat(receipt.get("rowsRead").asInt()).isEqualTo(4);
		assertThat(receipt.get("sha256").asString()).hasSize(64);
		assertThat(receipt.get("endedAt").asString()).isNotBlank();
		assertThat(receipt.toString()).doesNotContain(ELSA).doesNotContain("Elsa");
		JsonNode pushed = this.door.taken.getFirst();
		assertThat(pushed).isEqualTo(this.json.readTree("""
				{"decisionId": "B-1", "unitId": "hemtjanst-centrum", "decidedOn": "2026-11-02",
				 "startsOn": "2026-11-09", "careManagerName": "Bo; Handläggare",
				 "services": [{"code": "inkop"}, {"code": "personlig-omvardnad", "minutesPerWeek": 420}],
				 "goals": [], "client": {"identityNumber": "193604122386", "givenName": "Elsa",
				 "familyName": "Åberg", "protectedIdentity": "NONE"}}"""));
		assertThat(names("done")).allMatch((name) -> name.contains("beslut.csv"));
		assertThat(names("inprogress")).isEmpty();
	}

	@Test
	void an_xml_file_is_pushed_in_the_encoding_it_declares() throws IOException {
		drop("beslut.xml", xml("ISO-8859-1", ""), StandardCharsets.ISO_8859_1);
		assertThat(receipt("done", "beslut.xml").get("created").asInt()).isEqualTo(1);
		JsonNode pushed = this.door.taken.getFirst();
		assertThat(pushed.at("/client/familyName").asString()).isEqualTo("Åberg");
		assertThat(pushed.at("/services/0/minutesPerWeek").asInt()).isEqualTo(420);
		assertThat(pushed.at("/goals/0/text").asString()).isEqualTo("Klara morgonen i lugn takt");
	}

	@Test
	void one_bad_row_in_a_thousand_is_told_by_row_and_column_and_the_others_are_taken() throws IOException {
		String rows = IntStream.rangeClosed(1, 1000)
			.mapToObj((i) -> row("B-" + i, (i == 500) ? "19360412" : ELSA, (i == 700) ? "finns-inte" : "inkop", "60"))
			.collect(Collectors.joining());
		drop("beslut.csv", HEADING + rows + "B-1001;för;få;fält\n");
		JsonNode receipt = receipt("done", "beslut.csv");
		assertThat(receipt.get("created").asInt()).isEqualTo(998);
		assertThat(receipt.get("refused").asInt()).isEqualTo(3);
		assertThat(errors()).containsExactly("rad;beslutsid;kolumn;regel;felet",
				"501;\"B-500\";\"personnummer\";\"identity-number\";"
						+ "\"Personnumret är inte ett giltigt person-, samordnings- eller reservnummer.\"",
				"701;\"B-700\";\"insats\";\"service-in-catalogue\";\"Insatsen finns inte i kommunens katalog.\"",
				"1002;\"\";\"\";\"columns\";\"Raden har inte lika många fält som rubrikraden.\"");
	}

	@Test
	void a_row_of_ten_megabytes_and_a_row_with_a_lost_quote_cost_no_other_row() throws IOException {
		drop("beslut.csv", HEADING + row("B-1", ELSA, "inkop", "60") + "x".repeat(10 * 1024 * 1024) + "\n"
				+ row("B-2", ELSA, "inkop", "60").replace("Elsa", "\"Elsa") + row("B-3", ELSA, "inkop", "60"));
		assertThat(receipt("done", "beslut.csv").get("created").asInt()).isEqualTo(2);
		assertThat(errors()).hasSize(3)
			.anyMatch((line) -> line.startsWith("3;") && line.contains("max-length"))
			.anyMatch((line) -> line.startsWith("4;") && line.contains("quotes"));
	}

	@Test
	void rows_of_one_decision_that_disagree_or_stand_apart_are_refused() throws IOException {
		drop("beslut.csv",
				HEADING + row("B-1", ELSA, "inkop", "60") + row("B-1", "194109232399", "stad", "60")
						+ row("B-2", ELSA, "inkop", "60") + row("B-3", ELSA, "inkop", "60")
						+ row("B-2", ELSA, "stad", "60") + row(ELSA, ELSA.substring(1), "inkop", "60"));
		assertThat(receipt("done", "beslut.csv").get("refused").asInt()).isEqualTo(3);
		assertThat(errors()).anyMatch((line) -> line.startsWith("3;\"B-1\";\"personnummer\";\"rows-agree\""))
			.anyMatch((line) -> line.startsWith("6;\"B-2\";\"beslutsid\";\"rows-adjacent\""))
			.noneMatch((line) -> line.contains(ELSA));
	}

	@Test
	void a_file_that_cant_be_read_is_refused_whole_with_the_reason() throws IOException {
		refused("latin.csv", HEADING + row("B-1", ELSA, "inkop", "60"), StandardCharsets.ISO_8859_1, "teckenkodning");
		refused("heading.csv", "namn;nummer\n1;2\n", StandardCharsets.UTF_8, "Rubrikraden");
		refused("empty.csv", "", StandardCharsets.UTF_8, "Rubrikraden");
		refused("cut.xml", xml("UTF-8", "").substring(0, 400), StandardCharsets.UTF_8, "välformad");
		refused("encoding.xml", xml("UTF-8", ""), StandardCharsets.ISO_8859_1, "teckenkodning");
		refused("other.xml", "<a/>", StandardCharsets.UTF_8, "rotelement");
		refused("unknown.xml", xml("UTF-8", "").replace("enhet>", "avdelning>"), StandardCharsets.UTF_8,
				"inte är känt");
		refused("huge.xml", xml("UTF-8", "").replace("Klara", "x".repeat(300 * 1024)), StandardCharsets.UTF_8,
				"välformad");
		refused("dtd.xml", xml("UTF-8", "<!DOCTYPE beslutsfil [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
			.replace("Klara", "&e;"), StandardCharsets.UTF_8, "");
		assertThat(this.door.taken).isEmpty();
	}

	@Test
	void the_same_file_twice_is_pushed_once() throws IOException {
		String content = HEADING + row("B-1", ELSA, "inkop", "60");
		drop("first.csv", content);
		receipt("done", "first.csv");
		drop("second.csv", content);
		JsonNode receipt = receipt("done", "second.csv");
		assertThat(receipt.get("outcome").asString()).isEqualTo("REPEATED");
		assertThat(receipt.get("alreadyHandledAt").asString()).isNotBlank();
		assertThat(this.door.taken).hasSize(1);
	}

	@Test
	void a_half_written_file_is_left_until_it_is_whole() throws IOException {
		drop("beslut.csv", HEADING);
		Path file = this.folder.resolve("beslut.csv");
		long[] written = { 0 };
		Awaitility.await().pollInterval(Duration.ofMillis(100)).atMost(Duration.ofSeconds(20)).until(() -> {
			Files.writeString(file, row("B-" + ++written[0], ELSA, "inkop", "60"), StandardOpenOption.APPEND);
			return written[0] == 20;
		});
		assertThat(receipt("done", "beslut.csv").get("created").asInt()).isEqualTo(20);
	}

	@Test
	void while_contact_service_is_down_the_file_waits_visibly_and_then_is_pushed() throws IOException {
		this.door.down();
		drop("beslut.csv", HEADING + row("B-1", ELSA, "inkop", "60"));
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> table().newest(1).stream().anyMatch((file) -> "BREAKER_OPEN".equals(file.reason())));
		assertThat(names("inprogress")).hasSize(1);
		this.door.up();
		assertThat(receipt("done", "beslut.csv").get("created").asInt()).isEqualTo(1);
	}

	@Test
	void killed_between_push_and_move_the_file_is_pushed_to_its_end_by_the_next_start() throws Exception {
		this.camel.stop();
		run(true);
		drop("beslut.csv",
				HEADING + IntStream.rangeClosed(1, 450)
					.mapToObj((i) -> row("B-" + i, ELSA, (i == 3) ? "finns-inte" : "inkop", "60"))
					.collect(Collectors.joining()));
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.door.taken.size() >= 399);
		this.camel.stop();
		assertThat(names("inprogress")).hasSize(1);
		run(false);
		JsonNode receipt = receipt("done", "beslut.csv");
		assertThat(receipt.get("created").asInt() + receipt.get("unchanged").asInt()).isEqualTo(449);
		assertThat(receipt.get("refused").asInt()).isEqualTo(1);
		assertThat(this.door.taken).extracting((line) -> line.get("decisionId").asString())
			.contains(IntStream.rangeClosed(4, 450).mapToObj((i) -> "B-" + i).toArray(String[]::new));
	}

	@Test
	void a_number_in_a_files_name_is_left_out() throws IOException {
		drop("beslut 19360412-2386.csv", HEADING + row("B-1", ELSA, "inkop", "60"));
		receipt("done", "fil.csv");
		assertThat(names("done")).noneMatch((name) -> name.contains("2386"));
	}

	@Test
	void a_folder_in_which_anyone_may_write_is_not_used() throws IOException {
		Path open = Files.createDirectories(this.root.resolve("0834"));
		Files.setPosixFilePermissions(open, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
		DecisionFolder folder = new DecisionFolder("0834", open);
		assertThatThrownBy(folder::ready).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void handled_files_are_removed_after_their_time() throws IOException {
		drop("beslut.csv", HEADING + row("B-1", ELSA, "inkop", "60"));
		receipt("done", "beslut.csv");
		DecisionFolder folder = new DecisionFolder("1080", this.folder);
		folder.removeOlderThan(Clock.systemUTC().instant().minusSeconds(3600));
		assertThat(names("done")).hasSize(2);
		folder.removeOlderThan(Clock.systemUTC().instant().plusSeconds(3600));
		assertThat(names("done")).isEmpty();
	}

	private void refused(String name, String content, Charset charset, String reason) throws IOException {
		drop(name, content, charset);
		JsonNode receipt = receipt("refused", name);
		assertThat(receipt.get("outcome").asString()).isEqualTo("REFUSED");
		assertThat(receipt.get("reason").asString()).contains(reason).doesNotContain(ELSA);
		assertThat(names("refused")).anyMatch((file) -> file.endsWith(name));
	}

	/** The channel; with a table that fails after some pushes, as a kill would. */
	private void run(boolean killed) throws Exception {
		DecisionFilesProperties properties = new DecisionFilesProperties(this.root,
				Map.of("1080", new Sender("case-system", "secret")), URI.create(this.door.url()),
				URI.create(this.door.url() + "/oauth2/token"), Duration.ofMillis(400), false, Duration.ofMillis(200),
				200, Duration.ofSeconds(10), 64 * 1024 * 1024, StandardCharsets.UTF_8, Duration.ofDays(30));
		DecisionFileTable table = killed ? new KilledTable() : table();
		PushFile pushFile = new PushFile(table, new DecisionReaders(properties),
				new ImportDoor(properties, this.json, Clock.systemUTC()), new Receipts(table, this.json), properties,
				Clock.systemUTC());
		DecisionFolders folders = new DecisionFolders(properties);
		PushFiles pushFiles = new PushFiles(folders, pushFile, new FolderLock(DATABASE), table, properties,
				Clock.systemUTC(), new SimpleMeterRegistry());
		this.camel = new DefaultCamelContext();
		this.camel
			.addRoutes(new DecisionsFromFileRoute(folders, new TakenName(Clock.systemUTC()), pushFiles, properties));
		this.camel.start();
	}

	private static DecisionFileTable table() {
		return new DecisionFileTable(JdbcClient.create(DATABASE), new DataSourceTransactionManager(DATABASE));
	}

	private void drop(String name, String content) throws IOException {
		drop(name, content, StandardCharsets.UTF_8);
	}

	private void drop(String name, String content, Charset charset) throws IOException {
		Files.writeString(this.folder.resolve(name), content, charset);
	}

	/** The receipt of a file, when it is there and the file has been moved. */
	private JsonNode receipt(String in, String name) throws IOException {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> names(in).stream().anyMatch((file) -> file.endsWith(name)));
		String receipt = names(in).stream()
			.filter((file) -> file.endsWith(name + ".receipt.json"))
			.findFirst()
			.orElseThrow();
		return this.json.readTree(Files.readString(this.folder.resolve(in).resolve(receipt)));
	}

	private List<String> errors() throws IOException {
		String name = names("done").stream().filter((file) -> file.endsWith(".errors.csv")).findFirst().orElseThrow();
		return Files.readString(this.folder.resolve("done").resolve(name)).substring(1).lines().toList();
	}

	private List<String> names(String in) throws IOException {
		try (Stream<Path> files = Files.list(this.folder.resolve(in))) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static String row(String decisionId, String number, String service, String minutes) {
		return String.join(";", decisionId, number, "Elsa", "Åberg", "INGEN", "hemtjanst-centrum", "2026-11-02",
				"2026-11-09", "", service, minutes, "", "", "", "\"Bo; Handläggare\"") + "\n";
	}

	private static String xml(String encoding, String prolog) {
		return """
				<?xml version="1.0" encoding="%s"?>
				%s
				<beslutsfil xmlns="urn:care-contact:decisions-file:1">
				  <beslut id="B-1">
				    <brukare personnummer="%s" fornamn="Elsa" efternamn="Åberg" skydd="INGEN"/>
				    <enhet>hemtjanst-centrum</enhet>
				    <beslutsdatum>2026-11-02</beslutsdatum>
				    <startdatum>2026-11-09</startdatum>
				    <insats kod="personlig-omvardnad" minuterPerVecka="420"/>
				    <mal id="mal-1" livsomrade="Personlig vård">Klara morgonen i lugn takt</mal>
				  </beslut>
				</beslutsfil>
				""".formatted(encoding, prolog, ELSA);
	}

	/** Fails after the second chunk has been pushed, and before that is known here. */
	private static final class KilledTable extends DecisionFileTable {

		KilledTable() {
			super(JdbcClient.create(DATABASE), new DataSourceTransactionManager(DATABASE));
		}

		@Override
		void advance(DecisionFile file, FileTally now, List<Wrong> wrong) {
			if (now.decisions() > 200) {
				throw new IllegalStateException("killed");
			}
			super.advance(file, now, wrong);
		}

	}

}
