package se.carecontact.integration.delivery.retention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.function.UnaryOperator;

/**
 * A table whose ended rows stand in partitions by time. A partition's name ends in the
 * day on which it begins.
 */
enum Shelf {

	BODIES("delivery_body", "delivery_body_rest", "ended_on", 5,
			(day) -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), (first) -> first.plusWeeks(1)),

	DELIVERIES("delivery_ended", "delivery_ended_rest", "ended_on", 3, (day) -> day.withDayOfMonth(1),
			(first) -> first.plusMonths(1)),

	AUDIT("operator_log", "operator_log_rest", "at", 3, (day) -> day.withDayOfMonth(1), (first) -> first.plusMonths(1));

	private final String table;

	private final String rest;

	private final String column;

	private final int ahead;

	private final UnaryOperator<LocalDate> beginning;

	private final UnaryOperator<LocalDate> next;

	Shelf(String table, String rest, String column, int ahead, UnaryOperator<LocalDate> beginning,
			UnaryOperator<LocalDate> next) {
		this.table = table;
		this.rest = rest;
		this.column = column;
		this.ahead = ahead;
		this.beginning = beginning;
		this.next = next;
	}

	/** The partitioned table. */
	String table() {
		return this.table;
	}

	/** The partition of what no other was made for. */
	String rest() {
		return this.rest;
	}

	/** The column that tells when a row's time of being kept began. */
	String column() {
		return this.column;
	}

	/** How many partitions there are to be, the present one among them. */
	int ahead() {
		return this.ahead;
	}

	/** The first day of the partition that holds a day. */
	LocalDate beginningOf(LocalDate day) {
		return this.beginning.apply(day);
	}

	/** The first day of the partition after the one that begins so. */
	LocalDate after(LocalDate first) {
		return this.next.apply(first);
	}

	/** The name of the partition that begins so. */
	String partition(LocalDate first) {
		return this.table + "_" + DateTimeFormatter.BASIC_ISO_DATE.format(first);
	}

	/** The first day of a partition; the name is of none of the others. */
	LocalDate first(String partition) {
		return LocalDate.parse(partition.substring(this.table.length() + 1), DateTimeFormatter.BASIC_ISO_DATE);
	}

}
