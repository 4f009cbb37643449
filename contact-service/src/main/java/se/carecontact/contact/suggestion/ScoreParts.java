package se.carecontact.contact.suggestion;

/**
 * Points of a suggestion. The client's own wish outweighs the rest together: it is met as
 * far as possible [002]. Whole numbers, so that the same facts give the same order
 * everywhere.
 *
 * @param wish 0 or 100: the client's own wish
 * @param tasks 0 to 20: share of the needed health tasks that are delegated
 * @param capacity 0 to 20: room up to the policy's clients per contact
 * @param spread 0 to 20: few clients compared with the others in the unit
 * @param weekend 0 to 10: opposite helglag of the other contact, where policy prefers it
 * @param presence 0 to 10: at work on the first day, and staying
 * @param unit 0 or 10: works in the client's unit
 */
public record ScoreParts(int wish, int tasks, int capacity, int spread, int weekend, int presence, int unit) {

	/** All points together. */
	public int total() {
		return this.wish + this.tasks + this.capacity + this.spread + this.weekend + this.presence + this.unit;
	}

}
