package se.carecontact.integration.decisionfile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a CSV file, by the names of its heading. */
enum CsvColumn {

	BESLUTSID(true), PERSONNUMMER(true), FORNAMN(true), EFTERNAMN(true), SKYDD(true), ENHET(true), BESLUTSDATUM(true),
	STARTDATUM(true), SLUTDATUM(false), INSATS(true), MINUTER_PER_VECKA(false), MAL_ID(false), LIVSOMRADE(false),
	MAL(false), HANDLAGGARE(false);

	private final boolean required;

	CsvColumn(boolean required) {
		this.required = required;
	}

	boolean isRequired() {
		return this.required;
	}

	/** As it stands in the heading. */
	String heading() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The column of a heading, however its letters are written: Förnamn, FORNAMN. */
	static Optional<CsvColumn> of(String heading) {
		String plain = heading.strip()
			.toLowerCase(Locale.ROOT)
			.replace('å', 'a')
			.replace('ä', 'a')
			.replace('ö', 'o')
			.replace(' ', '_');
		return Arrays.stream(values()).filter((column) -> column.heading().equals(plain)).findFirst();
	}

}
