package se.carecontact.integration.decisionfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files and what was wrong in them, in PostgreSQL. */
@Component
class DecisionFileTable {

	/** What could be someone's number does not go where logs and receipts are read. */
	private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{2})?\\d{6}[-+ ]?\\d{4}(?!\\d)");

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	DecisionFileTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Whether a text may be someone's identity number. */
	static boolean mayBeNumber(String text) {
		return NUMBER.matcher(text).find();
	}

	Optional<DecisionFile> find(String municipalityId, String name) {
		return this.jdbc.sql("select * from decisions_file where municipality_id = ? and name = ?")
			.params(municipalityId, name)
			.query(DecisionFileTable::row)
			.optional();
	}

	/** The newest file of the same content of which nothing was refused. */
	Optional<DecisionFile> sameAs(DecisionFile file) {
		return this.jdbc.sql("""
				select * from decisions_file
				where municipality_id = ? and sha256 = ? and state = 'DONE' and refused = 0
				order by ended_at desc limit 1""")
			.params(file.municipalityId(), file.sha256())
			.query(DecisionFileTable::row)
			.optional();
	}

	void add(DecisionFile file) {
		this.jdbc.sql("""
				insert into decisions_file (file_id, municipality_id, name, sha256, bytes, state, rows_read, decisions,
				  created, changed, unchanged, refused, started_at)
				values (?, ?, ?, ?, ?, 'PUSHING', 0, 0, 0, 0, 0, 0, ?)""")
			.params(file.fileId(), file.municipalityId(), file.name(), file.sha256(), file.bytes(),
					column(file.startedAt()))
			.update();
	}

	/**
	 * Writes what came of some more decisions, all at once.
	 * @throws IllegalStateException where another replica has got further meanwhile
	 */
	void advance(DecisionFile file, FileTally now, List<Wrong> wrong) {
		this.transaction.executeWithoutResult((status) -> {
			int updated = this.jdbc.sql("""
					update decisions_file set rows_read = ?, decisions = ?, created = ?, changed = ?, unchanged = ?,
					  refused = ?, reason = null
					where file_id = ? and decisions = ? and state = 'PUSHING'""")
				.params(now.rowsRead(), now.decisions(), now.created(), now.changed(), now.unchanged(), now.refused(),
						file.fileId(), file.tally().decisions())
				.update();
			if (updated == 0) {
				throw new IllegalStateException("another replica has pushed file " + file.fileId());
			}
			wrong.forEach((one) -> insert(file.fileId(), one));
		});
	}

	private void insert(UUID fileId, Wrong wrong) {
		String decisionId = wrong.decisionId();
		boolean shown = decisionId != null && !mayBeNumber(decisionId) && decisionId.length() <= 64;
		this.jdbc.sql("""
				insert into decisions_file_error (file_id, row_number, decision_id, field, rule, message)
				values (?, ?, ?, ?, ?, ?)""")
			.param(fileId)
			.param(wrong.fault().row())
			.param(shown ? decisionId : null)
			.param(wrong.fault().field())
			.param(wrong.fault().rule())
			.param(wrong.fault().message())
			.update();
	}

	/** Tells what a file waits for. */
	void waits(UUID fileId, String reason) {
		this.jdbc.sql("update decisions_file set reason = ? where file_id = ?").params(reason, fileId).update();
	}

	void end(UUID fileId, DecisionFile.State state, @Nullable String reason, Instant at) {
		this.jdbc.sql("update decisions_file set state = ?, reason = ?, ended_at = ? where file_id = ?")
			.param(state.name())
			.param(reason)
			.param(column(at))
			.param(fileId)
			.update();
	}

	List<Wrong> wrong(UUID fileId) {
		return this.jdbc.sql("select * from decisions_file_error where file_id = ? order by row_number, error_id")
			.param(fileId)
			.query((row, number) -> new Wrong(row.getString("decision_id"),
					new RowFault(row.getLong("row_number"), row.getString("field"), row.getString("rule"),
							row.getString("message"))))
			.list();
	}

	/** The newest files, at most so many. */
	List<DecisionFile> newest(int limit) {
		return this.jdbc.sql("select * from decisions_file order by started_at desc, file_id limit ?")
			.param(limit)
			.query(DecisionFileTable::row)
			.list();
	}

	void forgetEndedBefore(Instant time) {
		this.jdbc.sql("delete from decisions_file where ended_at < ?").param(column(time)).update();
	}

	private static OffsetDateTime column(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static DecisionFile row(ResultSet row, int number) throws SQLException {
		FileTally tally = new FileTally(row.getLong("rows_read"), row.getLong("decisions"), row.getLong("created"),
				row.getLong("changed"), row.getLong("unchanged"), row.getLong("refused"));
		return new DecisionFile(row.getObject("file_id", UUID.class), row.getString("municipality_id"),
				row.getString("name"), row.getString("sha256"), row.getLong("bytes"),
				DecisionFile.State.valueOf(row.getString("state")), row.getString("reason"), tally,
				Objects.requireNonNull(instant(row, "started_at")), instant(row, "ended_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	/** One thing wrong, and the decision it is wrong in. */
	record Wrong(@Nullable String decisionId, RowFault fault) {
	}

}
