package se.carecontact.contact.decision;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import se.carecontact.contact.platform.Checks;

/**
 * How a decision ended.
 *
 * @param endedOn last day of service
 * @param reason why, as the case system says
 * @param endCause why, as data; {@code DECISION_ENDED} where left out
 */
public record Ending(LocalDate endedOn, String reason, @Nullable EndCause endCause) {

	public Ending {
		new Checks().date("endedOn", endedOn).line("reason", reason, 200).orRefuse();
		endCause = (endCause != null) ? endCause : EndCause.DECISION_ENDED;
	}

	@Override
	public EndCause endCause() {
		return Objects.requireNonNull(this.endCause);
	}

}
