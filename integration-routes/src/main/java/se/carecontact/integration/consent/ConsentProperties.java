package se.carecontact.integration.consent;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How contact-service is asked.
 *
 * @param contactServiceUrl its base address
 * @param tokenUri where tokens are given to this service
 * @param clientId who this service is to the issuer
 * @param clientSecret and its proof
 * @param timeout of one call in all
 * @param firstProbe wait until it is asked again once it is found silent, doubled each
 * time
 * @param longestProbe the most to wait between probes
 */
@ConfigurationProperties("care.consent")
record ConsentProperties(URI contactServiceUrl, URI tokenUri, String clientId, String clientSecret,
		@DefaultValue("2s") Duration timeout, @DefaultValue("1s") Duration firstProbe,
		@DefaultValue("15s") Duration longestProbe) {

	@Override
	public String toString() {
		return "ConsentProperties[contactServiceUrl=" + this.contactServiceUrl + "]";
	}

}
