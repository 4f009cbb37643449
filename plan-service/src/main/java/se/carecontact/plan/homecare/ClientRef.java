package se.carecontact.plan.homecare;

import org.jspecify.annotations.Nullable;

/**
 * Which client, and who answers for the client now.
 *
 * @param clientId the client
 * @param municipalityId SCB code, four digits
 * @param unitId the home-care unit
 * @param identityRevision how often who the client is had been told when this service
 * last heard of them; null where it never heard. Told on with each event of a plan, so
 * that nothing of one leaves before that much is known of the client's protection
 */
public record ClientRef(ClientId clientId, String municipalityId, String unitId, @Nullable Long identityRevision) {

	public ClientRef {
		if (!municipalityId.matches("\\d{4}")) {
			throw new IllegalArgumentException("A municipality is four digits");
		}
		if (unitId.isBlank()) {
			throw new IllegalArgumentException("A client belongs to a unit");
		}
	}

	/** The same, heard of no earlier than that: what was known once stays known. */
	public ClientRef knowingAtLeast(@Nullable Long revision) {
		Long known = this.identityRevision;
		return (revision == null || (known != null && known >= revision)) ? this
				: new ClientRef(this.clientId, this.municipalityId, this.unitId, revision);
	}

}
