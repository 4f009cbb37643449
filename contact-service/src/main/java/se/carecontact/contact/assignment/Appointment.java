package se.carecontact.contact.assignment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * A wish to appoint someone.
 *
 * @param staffId who
 * @param validFrom first day in the role
 * @param reason why, such as the client's wish
 */
public record Appointment(String staffId, LocalDate validFrom, @Nullable String reason) {

	public Appointment {
		new Checks().reference("staffId", staffId)
			.date("validFrom", validFrom)
			.optionalLine("reason", reason, 500)
			.orRefuse();
	}

}
