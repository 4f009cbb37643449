package se.carecontact.contact.decision;

import java.time.LocalDate;

import se.carecontact.contact.platform.Checks;

/**
 * How a decision ended.
 *
 * @param endedOn last day of service
 * @param reason why, as the case system says
 */
public record Ending(LocalDate endedOn, String reason) {

	public Ending {
		new Checks().date("endedOn", endedOn).line("reason", reason, 200).orRefuse();
	}

}
