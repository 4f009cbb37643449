package se.carecontact.plan.accessreport.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.carecontact.plan.access.AccessEntry;

/**
 * The report for a spreadsheet: Swedish headings, semicolons, and a byte-order mark, as
 * Swedish Excel wants them. A text that a spreadsheet would reckon as a formula gets an
 * apostrophe before it.
 */
final class ReportCsv {

	private static final String HEADINGS = "Tidpunkt;Vem;Namn;Roll;Vad;Skäl;Begäran";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
		.withZone(ZoneId.of("Europe/Stockholm"));

	private ReportCsv() {
	}

	static String of(List<AccessEntry> entries) {
		return Stream.concat(Stream.of('\uFEFF' + HEADINGS), entries.stream().map(ReportCsv::line))
			.collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	private static String line(AccessEntry entry) {
		return Stream
			.of(MOMENT.format(entry.at()), entry.caller(), entry.callerName(), entry.callerRoles(), entry.purpose(),
					entry.reason(), entry.requestId())
			.map((value) -> cell(Objects.requireNonNullElse(value, "")))
			.collect(Collectors.joining(";"));
	}

	private static String cell(String value) {
		boolean formula = !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0;
		return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
	}

}
