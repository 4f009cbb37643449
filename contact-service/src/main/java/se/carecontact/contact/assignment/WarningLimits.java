package se.carecontact.contact.assignment;

/**
 * When a unit manager is warned.
 *
 * @param longAbsenceDays days of absence that call for a new contact
 * @param titleProofDays days before a proof's last day
 */
public record WarningLimits(int longAbsenceDays, int titleProofDays) {
}
