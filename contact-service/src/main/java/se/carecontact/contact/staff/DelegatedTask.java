package se.carecontact.contact.staff;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * A health-care task that a nurse has delegated to a member of the staff, or that a
 * client needs someone with a delegation for.
 *
 * @param code which task, such as {@code insulin}
 * @param validUntil last day the delegation holds, where it has one
 */
public record DelegatedTask(String code, @Nullable LocalDate validUntil) {

	public DelegatedTask {
		new Checks().reference("delegatedTasks.code", code)
			.optionalDate("delegatedTasks.validUntil", validUntil)
			.orRefuse();
	}

	/** Whether the delegation holds on a day. */
	public boolean holdsOn(LocalDate day) {
		return this.validUntil == null || !day.isAfter(this.validUntil);
	}

}
