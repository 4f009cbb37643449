package se.carecontact.integration.decisionfile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * What the sender finds beside a handled file: a receipt, and what was wrong with which
 * row. Neither holds anything of a person.
 */
@Component
class Receipts {

	private final DecisionFileTable table;

	private final JsonMapper mapper;

	Receipts(DecisionFileTable table, JsonMapper mapper) {
		this.table = table;
		this.mapper = mapper;
	}

	/** Writes both; the same again where they are there already. */
	void write(DecisionFile file, Path into, Instant now) throws IOException {
		List<DecisionFileTable.Wrong> wrong = this.table.wrong(file.fileId());
		if (!wrong.isEmpty()) {
			StringBuilder csv = new StringBuilder("\uFEFFrad;beslutsid;kolumn;regel;felet\r\n");
			wrong.forEach((one) -> csv.append(line(one)));
			DecisionFolder.write(into.resolve(file.name() + ".errors.csv"), csv.toString(), now);
		}
		Instant before = (file.state() == DecisionFile.State.REPEATED)
				? this.table.sameAs(file).map(DecisionFile::endedAt).orElse(null) : null;
		DecisionFolder.write(into.resolve(file.name() + ".receipt.json"),
				this.mapper.writerWithDefaultPrettyPrinter().writeValueAsString(Receipt.of(file, before)), now);
	}

	private static String line(DecisionFileTable.Wrong wrong) {
		RowFault fault = wrong.fault();
		return fault.row() + ";" + quoted(Objects.requireNonNullElse(wrong.decisionId(), "")) + ";"
				+ quoted(fault.field()) + ";" + quoted(fault.rule()) + ";" + quoted(fault.message()) + "\r\n";
	}

	/** A spreadsheet must not take a text for a formula. */
	private static String quoted(String text) {
		boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
		return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
	}

	/**
	 * A receipt.
	 *
	 * @param file the file's name, since it was taken
	 * @param outcome DONE, REPEATED or REFUSED
	 * @param reason why it was refused as a whole
	 * @param alreadyHandledAt when the same content was handled before
	 */
	record Receipt(String file, String municipalityId, String sha256, long bytes, DecisionFile.State outcome,
			@Nullable String reason, @Nullable Instant alreadyHandledAt, long rowsRead, long decisions, long created,
			long changed, long unchanged, long refused, Instant startedAt, @Nullable Instant endedAt) {

		static Receipt of(DecisionFile file, @Nullable Instant before) {
			FileTally tally = file.tally();
			return new Receipt(file.name(), file.municipalityId(), file.sha256(), file.bytes(), file.state(),
					file.reason(), before, tally.rowsRead(), tally.decisions(), tally.created(), tally.changed(),
					tally.unchanged(), tally.refused(), file.startedAt(), file.endedAt());
		}

	}

}
