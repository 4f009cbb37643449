package se.carecontact.contact.staff;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A time when a member of the staff is away.
 *
 * @param leaveId the leave
 * @param staffId who
 * @param from first day away
 * @param until last day away as far as is known
 * @param returnedOn first day back; null while the person is not back
 */
public record Leave(UUID leaveId, String staffId, LocalDate from, @Nullable LocalDate until,
		@Nullable LocalDate returnedOn) {

	/** Last day away, as far as is known. */
	public @Nullable LocalDate lastDay() {
		return (this.returnedOn != null) ? this.returnedOn.minusDays(1) : this.until;
	}

	/** Whether the person is away on a day. */
	public boolean coversDay(LocalDate day) {
		LocalDate last = lastDay();
		return !day.isBefore(this.from) && (last == null || !day.isAfter(last));
	}

}
