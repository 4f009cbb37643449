package se.carecontact.contact.duty;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * A duty that was done.
 *
 * @param kind which
 * @param doneOn when
 * @param note in words
 */
public record DoneDuty(DutyKind kind, LocalDate doneOn, @Nullable String note) {

	public DoneDuty {
		new Checks().present("kind", kind).date("doneOn", doneOn).optionalProse("note", note, 4000).orRefuse();
	}

}
