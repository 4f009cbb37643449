package se.carecontact.plan.implementationplan.web;

import se.carecontact.plan.implementationplan.Author;

/**
 * A member of the staff.
 *
 * @param staffId id at the employer
 * @param name as shown
 */
record StaffView(String staffId, String name) {

	static StaffView of(Author author) {
		return new StaffView(author.id().value(), author.name());
	}

}
