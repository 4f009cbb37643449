package se.carecontact.contact.print;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.duty.DutyKind;

/**
 * A duty on the list.
 *
 * @param kind which
 * @param dueOn the last day for it, where there is one
 * @param doneOn when it was last done, or null
 */
public record DutyLine(DutyKind kind, @Nullable LocalDate dueOn, @Nullable LocalDate doneOn) {
}
