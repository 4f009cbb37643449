package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * A duty that was done.
 *
 * @param kind which
 * @param doneOn when
 * @param note in words
 * @param dutyId which of the open ones; where left out, the one of its kind whose day
 * comes first
 */
public record DoneDuty(DutyKind kind, LocalDate doneOn, @Nullable String note, @Nullable UUID dutyId) {

	public DoneDuty {
		new Checks().present("kind", kind).date("doneOn", doneOn).optionalProse("note", note, 4000).orRefuse();
	}

}
