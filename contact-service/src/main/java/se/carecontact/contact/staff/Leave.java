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

	/** Whether the person is away on a day. */
	public boolean coversDay(LocalDate day) {
		boolean begun = !day.isBefore(this.from);
		boolean over = (this.returnedOn != null) ? !day.isBefore(this.returnedOn)
				: this.until != null && day.isAfter(this.until);
		return begun && !over;
	}

}
