package se.carecontact.contact.suggestion;

import se.carecontact.contact.assignment.ContactRole;

/**
 * How many clients someone is contact for.
 *
 * @param asMain clients as MAIN
 * @param asDeputy clients as DEPUTY
 */
public record Load(int asMain, int asDeputy) {

	/** Clients in a role. */
	public int in(ContactRole role) {
		return switch (role) {
			case MAIN -> this.asMain;
			case DEPUTY -> this.asDeputy;
		};
	}

	/** Clients in both roles. */
	public int total() {
		return this.asMain + this.asDeputy;
	}

	/** With some clients more, or fewer, in a role. */
	public Load plus(ContactRole role, int clients) {
		return switch (role) {
			case MAIN -> new Load(this.asMain + clients, this.asDeputy);
			case DEPUTY -> new Load(this.asMain, this.asDeputy + clients);
		};
	}

}
