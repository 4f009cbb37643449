package se.carecontact.contact.succession;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.platform.Checks;

/**
 * What the unit manager chooses for one client.
 *
 * @param clientId the client
 * @param role the leaver's role
 * @param staffId the successor
 * @param cover who covers instead, where there is no successor
 */
public record Choice(UUID clientId, ContactRole role, @Nullable String staffId, @Nullable Cover cover) {

	public Choice {
		Checks checks = new Checks().present("clientId", clientId)
			.present("role", role)
			.that((staffId == null) != (cover == null), "staffId", "successor-or-cover",
					"Name either a successor or who covers.");
		if (staffId != null) {
			checks.reference("staffId", staffId);
		}
		checks.orRefuse();
	}

}
