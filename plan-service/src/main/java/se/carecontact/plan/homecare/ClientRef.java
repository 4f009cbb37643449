package se.carecontact.plan.homecare;

/**
 * Which client, and who answers for the client now.
 *
 * @param clientId the client
 * @param municipalityId SCB code, four digits
 * @param unitId the home-care unit
 */
public record ClientRef(ClientId clientId, String municipalityId, String unitId) {

	public ClientRef {
		if (!municipalityId.matches("\\d{4}")) {
			throw new IllegalArgumentException("A municipality is four digits");
		}
		if (unitId.isBlank()) {
			throw new IllegalArgumentException("A client belongs to a unit");
		}
	}

}
