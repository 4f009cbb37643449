package se.carecontact.schemas.gate;

/**
 * One reason why a schema may not be as it is.
 *
 * @param path where, from the event's name:
 * {@code ContactAppointed.contactsNow.main.staff.phone}
 * @param sentence what is wrong and what comes of it, for the developer who made the
 * change
 */
public record Violation(String path, String sentence) {

	@Override
	public String toString() {
		return this.path + ": " + this.sentence;
	}

}
