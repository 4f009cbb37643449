package se.carecontact.contact.duty.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.duty.Duty;
import se.carecontact.contact.duty.DutyKind;
import se.carecontact.contact.duty.Responsible;
import se.carecontact.contact.policy.Deadline;
import se.carecontact.contact.policy.StartingPoint;

/** A duty from its row, joined with that of its case. */
final class DutyRows {

	private DutyRows() {
	}

	static Duty duty(ResultSet row, int number) throws SQLException {
		Deadline deadline = new Deadline(row.getObject("days", Integer.class), row.getObject("months", Integer.class),
				StartingPoint.valueOf(row.getString("counts_from")), row.getBoolean("repeats"));
		Duty.Status status = new Duty.Status(Duty.State.valueOf(row.getString("state")), day(row, "closed_on"),
				day(row, "due_soon_told_on"), day(row, "overdue_told_on"));
		return new Duty(row.getObject("duty_id", UUID.class), row.getObject("client_id", UUID.class),
				row.getString("unit_id"), DutyKind.valueOf(row.getString("kind")), row.getBoolean("by_hand"),
				Responsible.valueOf(row.getString("responsible")), row.getString("responsible_staff_id"),
				Objects.requireNonNull(day(row, "opened_on")), Objects.requireNonNull(day(row, "starts_on")), deadline,
				row.getInt("due_soon_days"), day(row, "due_on"), row.getString("legal_reference"),
				row.getString("note"), status, row.getObject("case_id", UUID.class), JdbcCareCases.pinned(row));
	}

	private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
