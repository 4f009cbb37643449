package se.carecontact.integration.decisionfile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV file. Prints nothing of its content.
 *
 * @param number the line it stands on
 * @param values its fields
 * @param fault why it can't be read, where it can't
 */
record CsvRow(long number, Map<CsvColumn, String> values, @Nullable RowFault fault) {

	static CsvRow of(long number, Map<CsvColumn, String> values) {
		boolean named = !values.getOrDefault(CsvColumn.BESLUTSID, "").isBlank();
		return new CsvRow(number, values,
				named ? null : new RowFault(number, CsvColumn.BESLUTSID.heading(), "required", "Beslutets id saknas."));
	}

	static CsvRow wrong(long number, String rule, String message) {
		return new CsvRow(number, Map.of(), new RowFault(number, "", rule, message));
	}

	@Nullable String get(CsvColumn column) {
		String value = this.values.get(column);
		return (value == null || value.isBlank()) ? null : value;
	}

	/** Null where the row can't be read: it then belongs to no other. */
	@Nullable String decisionId() {
		return get(CsvColumn.BESLUTSID);
	}

	boolean hasAnyOf(CsvColumn... columns) {
		return Arrays.stream(columns).anyMatch((column) -> get(column) != null);
	}

	/** Adds what is wrong with this row as one of a decision's. */
	void addFaults(List<RowFault> faults, CsvRow first, Set<CsvColumn> ofTheDecision) {
		if (this.fault != null) {
			faults.add(this.fault);
		}
		for (CsvColumn column : ofTheDecision) {
			if (get(column) != null && !Objects.equals(get(column), first.get(column))) {
				faults.add(new RowFault(this.number, column.heading(), "rows-agree",
						"Säger något annat än beslutets första rad."));
			}
		}
	}

	@Override
	public String toString() {
		return "CsvRow[" + this.number + "]";
	}

}
