package se.carecontact.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;

import se.carecontact.benchmark.stage.Service;

/**
 * A service's database full of open duties, none of them due for weeks, five to a client,
 * and a way to make some of them due.
 *
 * @param service whose database it is
 * @param clients how many clients there are
 */
record DutyStock(Service service, int clients) {

	private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

	private static final int DUTIES_OF_A_CLIENT = 5;

	/** Clients, as decisions make them, with their open cases. */
	private static final String CLIENTS = """
			INSERT INTO client (client_id, municipality_id, unit_id, identity_number, identity_kind, given_name,
				family_name, protected_identity, home_care_open, version)
			SELECT gen_random_uuid(), '1280', 'unit-' || n %% 100, lpad(n::text, 8, '0') || 'BM01', 'RESERVE_NUMBER',
				'Elsa', 'Lindgren', 'NONE', true, 1
			FROM generate_series(1, %d) n""";

	private static final String CASES = """
			INSERT INTO care_case (case_id, client_id, decision_id, policy_preset, policy_version, policy_valid_from,
				decided_on, starts_on)
			SELECT gen_random_uuid(), client_id, 'BM', 'national', 1, '2022-07-01', current_date - 20, current_date - 13
			FROM client""";

	private static final String SEQUENCES = "INSERT INTO event_outbox_sequence SELECT client_id, 3 FROM client";

	/** In no order of clients or days, as duties come to be over the months. */
	private static final String DUTIES = """
			INSERT INTO duty (duty_id, client_id, case_id, municipality_id, unit_id, kind, by_hand, responsible,
				opened_on, starts_on, days, counts_from, repeats, due_soon_days, due_on, legal_reference, state,
				announce_on)
			SELECT gen_random_uuid(), client_id, case_id, municipality_id, unit_id, kind, false, 'MAIN',
				current_date - 20, current_date - 20, 14, 'DECISION', false, 3, due_on, 'Socialtjänstlag (2025:400)',
				'OPEN', due_on - 3
			FROM (SELECT client.*, case_id, kind, current_date + 30 + floor(random() * 150)::int AS due_on
				FROM client JOIN care_case USING (client_id)
				CROSS JOIN unnest(ARRAY['PRESENT_SELF', 'AGREE_INFORMATION_TO_RELATIVES', 'HOME_RISK_ASSESSMENT',
					'SENIOR_ALERT', 'YEARLY_UNIT_REVIEW']) kind) one
			ORDER BY random()""";

	/**
	 * Room for another version of what is to be announced beside it, so that what is made
	 * due lies where it lay before, anywhere among the others. That it takes more pages
	 * so is no help to the many.
	 */
	private static final String ROOM_BESIDE = "ALTER TABLE duty_to_announce SET (fillfactor = 50)";

	/**
	 * Of other clients each, anywhere in the stock. Without the trigger, which would tell
	 * it at once.
	 */
	private static final String CHOOSE = """
			CREATE TABLE benchmark_chosen AS SELECT client_id, duty_id, announce_on FROM duty
			WHERE kind = 'HOME_RISK_ASSESSMENT' AND state = 'OPEN' AND due_soon_told_on IS NULL
			ORDER BY random() LIMIT %d""";

	private static final String PREPARE = """
			UPDATE duty SET due_on = DATE '%1$s' + 2, announce_on = DATE '%1$s' - 1, due_soon_told_on = NULL
			FROM benchmark_chosen chosen
			WHERE duty.client_id = chosen.client_id AND duty.duty_id = chosen.duty_id""";

	private static final String MAKE_DUE = """
			UPDATE duty_to_announce known SET announce_on = DATE '%1$s' - 1 FROM benchmark_chosen chosen
			WHERE known.announce_on = chosen.announce_on AND known.client_id = chosen.client_id
				AND known.duty_id = chosen.duty_id""";

	/**
	 * What is announced goes back to where it was, so that each round begins with as many
	 * to choose from.
	 */
	private static final String PUT_BACK = """
			UPDATE duty SET due_on = DATE '%1$s' + 60, announce_on = DATE '%1$s' + 57, due_soon_told_on = NULL
			WHERE due_soon_told_on IS NOT NULL""";

	/** Open duties there are. */
	int duties() {
		return this.clients * DUTIES_OF_A_CLIENT;
	}

	void fill() throws SQLException {
		try (Connection connection = this.service.connect(); Statement statement = connection.createStatement()) {
			statement.execute("SELECT setseed(0.5)");
			statement.execute(CLIENTS.formatted(this.clients));
			statement.execute(CASES);
			statement.execute(SEQUENCES);
			statement.execute(ROOM_BESIDE);
			statement.execute(DUTIES);
			statement.execute("VACUUM ANALYZE");
		}
	}

	/**
	 * Makes some duties due, in one commit, just after a checkpoint: so their pages are
	 * logged in full when they are announced, as those of duties are that no one has
	 * touched for weeks. For the same reason nothing is left for the service to tidy up
	 * on the pages of the duties.
	 */
	void makeDue(int count) throws SQLException {
		try (Connection connection = this.service.connect(); Statement statement = connection.createStatement()) {
			statement.execute(PUT_BACK.formatted(today()));
			statement.execute("DROP TABLE IF EXISTS benchmark_chosen");
			statement.execute(CHOOSE.formatted(count));
			statement.execute("SET session_replication_role = replica");
			require(count, statement.executeUpdate(PREPARE.formatted(today())));
			statement.execute("RESET session_replication_role");
			statement.execute("VACUUM duty, duty_to_announce");
			connection.setAutoCommit(false);
			require(count, statement.executeUpdate(MAKE_DUE.formatted(today())));
			statement.execute("CHECKPOINT");
			connection.commit();
		}
	}

	private static void require(int count, int made) throws SQLException {
		if (made != count) {
			throw new SQLException("Only " + made + " of " + count + " duties could be made due.");
		}
	}

	/** How many are due and not announced. */
	long due() throws SQLException {
		return one("SELECT count(*) FROM duty_to_announce WHERE announce_on <= DATE '" + today() + "'");
	}

	/**
	 * Events there have been of all clients; rises by one with each that is announced.
	 */
	long events() throws SQLException {
		return one("SELECT sum(seq) FROM event_outbox_sequence");
	}

	/** Index entries read to find what is due, since the database was made. */
	long entriesRead() throws SQLException {
		return one("SELECT idx_tup_read FROM pg_stat_user_indexes WHERE indexrelname = 'duty_to_announce_pkey'");
	}

	private long one(String query) throws SQLException {
		try (Connection connection = this.service.connect();
				Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery(query)) {
			found.next();
			return found.getLong(1);
		}
	}

	static LocalDate today() {
		return LocalDate.now(SWEDEN);
	}

}
