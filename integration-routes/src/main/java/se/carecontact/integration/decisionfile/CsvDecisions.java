package se.carecontact.integration.decisionfile;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Decisions of a CSV file: a row per service (or goal), the rows of one decision after
 * each other.
 */
final class CsvDecisions implements DecisionReader {

	/** The columns that say the same in every row of a decision, or nothing. */
	private static final Set<CsvColumn> OF_THE_DECISION = EnumSet.complementOf(EnumSet.of(CsvColumn.INSATS,
			CsvColumn.MINUTER_PER_VECKA, CsvColumn.MAL_ID, CsvColumn.LIVSOMRADE, CsvColumn.MAL));

	private static final int MAX_LINE = 64 * 1024;

	private final Reader source;

	private final BoundedLines lines;

	private final List<CsvColumn> columns;

	private final char delimiter;

	private final Set<String> seen = new HashSet<>();

	private @Nullable CsvRow ahead;

	CsvDecisions(Reader source) throws FileUnreadable, IOException {
		this.source = source;
		this.lines = new BoundedLines(source, MAX_LINE);
		String heading = Objects.requireNonNullElse(line(), "");
		this.delimiter = (heading.indexOf(';') >= 0) ? ';' : ',';
		this.columns = columns(heading, this.delimiter);
		this.ahead = row();
	}

	private static List<CsvColumn> columns(String heading, char delimiter) throws FileUnreadable {
		List<CsvColumn> columns = new ArrayList<>();
		List<String> names = CsvLine.split(heading, delimiter);
		for (String name : (names != null) ? names : List.<String>of()) {
			columns.add(CsvColumn.of(name)
				.orElseThrow(() -> new FileUnreadable("Rubrikraden har en kolumn som inte är känd.")));
		}
		if (Set.copyOf(columns).size() < columns.size()) {
			throw new FileUnreadable("Rubrikraden har samma kolumn två gånger.");
		}
		for (CsvColumn column : CsvColumn.values()) {
			if (column.isRequired() && !columns.contains(column)) {
				throw new FileUnreadable("Rubrikraden saknar kolumnen " + column.heading() + ".");
			}
		}
		return columns;
	}

	@Override
	public @Nullable FileDecision next() throws FileUnreadable, IOException {
		CsvRow first = this.ahead;
		if (first == null) {
			return null;
		}
		List<CsvRow> rows = new ArrayList<>();
		do {
			rows.add(Objects.requireNonNull(this.ahead));
			this.ahead = row();
		}
		while (this.ahead != null && first.decisionId() != null && first.decisionId().equals(this.ahead.decisionId()));
		return decision(first, rows);
	}

	private FileDecision decision(CsvRow first, List<CsvRow> rows) {
		List<RowFault> faults = new ArrayList<>();
		rows.forEach((row) -> row.addFaults(faults, first, OF_THE_DECISION));
		String decisionId = first.decisionId();
		if (decisionId != null && !this.seen.add(decisionId)) {
			faults.add(new RowFault(first.number(), CsvColumn.BESLUTSID.heading(), "rows-adjacent",
					"Beslutet står på flera ställen i filen; dess rader ska stå efter varandra."));
		}
		if (decisionId == null || !faults.isEmpty()) {
			return new FileDecision.Wrong(first.number(), decisionId, faults);
		}
		return draft(first, rows, decisionId).ready();
	}

	private static DecisionDraft draft(CsvRow first, List<CsvRow> rows, String decisionId) {
		DecisionDraft draft = new DecisionDraft(first.number(), decisionId)
			.client("identityNumber", first.get(CsvColumn.PERSONNUMMER))
			.client("givenName", first.get(CsvColumn.FORNAMN))
			.client("familyName", first.get(CsvColumn.EFTERNAMN))
			.protection(first.get(CsvColumn.SKYDD))
			.decision("unitId", first.get(CsvColumn.ENHET))
			.decision("decidedOn", first.get(CsvColumn.BESLUTSDATUM))
			.decision("startsOn", first.get(CsvColumn.STARTDATUM))
			.decision("endsOn", first.get(CsvColumn.SLUTDATUM))
			.decision("careManagerName", first.get(CsvColumn.HANDLAGGARE));
		for (CsvRow row : rows) {
			if (row.hasAnyOf(CsvColumn.INSATS, CsvColumn.MINUTER_PER_VECKA)) {
				draft.service(row.number(), row.get(CsvColumn.INSATS), row.get(CsvColumn.MINUTER_PER_VECKA));
			}
			if (row.hasAnyOf(CsvColumn.MAL_ID, CsvColumn.LIVSOMRADE, CsvColumn.MAL)) {
				draft.goal(row.number(), row.get(CsvColumn.MAL_ID), row.get(CsvColumn.LIVSOMRADE),
						row.get(CsvColumn.MAL));
			}
		}
		return draft;
	}

	/** The next row that is not empty. */
	private @Nullable CsvRow row() throws FileUnreadable, IOException {
		String line = line();
		while (line != null && line.isBlank() && !this.lines.isTooLong()) {
			line = line();
		}
		if (line == null) {
			return null;
		}
		long number = this.lines.number();
		if (this.lines.isTooLong()) {
			return CsvRow.wrong(number, "max-length", "Raden är längre än 64 kB.");
		}
		List<String> fields = CsvLine.split(line, this.delimiter);
		if (fields == null) {
			return CsvRow.wrong(number, "quotes", "Radens citattecken går inte ihop.");
		}
		if (fields.size() != this.columns.size()) {
			return CsvRow.wrong(number, "columns", "Raden har inte lika många fält som rubrikraden.");
		}
		Map<CsvColumn, String> values = new EnumMap<>(CsvColumn.class);
		for (int at = 0; at < fields.size(); at++) {
			values.put(this.columns.get(at), fields.get(at));
		}
		return CsvRow.of(number, values);
	}

	private @Nullable String line() throws FileUnreadable, IOException {
		try {
			return this.lines.next();
		}
		catch (CharacterCodingException ex) {
			throw new FileUnreadable("Filen har inte avtalad teckenkodning (UTF-8 om inget annat är avtalat); felet "
					+ "finns efter rad " + this.lines.number() + ".");
		}
	}

	@Override
	public long rows() {
		return this.lines.number();
	}

	@Override
	public void close() throws IOException {
		this.source.close();
	}

}
