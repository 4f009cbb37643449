package se.carecontact.plan.homecare;

import java.util.UUID;

/** The client, under the id that contact-service gave. Never an identity number. */
public record ClientId(UUID value) {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
