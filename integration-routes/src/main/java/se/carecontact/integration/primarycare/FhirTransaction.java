package se.carecontact.integration.primarycare;

import org.hl7.fhir.r4.model.Bundle;
import se.carecontact.integration.delivery.Outbound;

/**
 * A transaction about an event, to be written at the region's server. Prints the event
 * only.
 *
 * @param outbound the event
 * @param bundle what is written
 */
record FhirTransaction(Outbound outbound, Bundle bundle) {

	@Override
	public String toString() {
		return "FhirTransaction[" + this.outbound + "]";
	}

}
