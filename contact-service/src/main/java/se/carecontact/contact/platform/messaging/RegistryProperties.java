package se.carecontact.contact.platform.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the schema registry is.
 *
 * @param url base address of its Confluent-compatible interface
 */
@ConfigurationProperties("care.schema-registry")
public record RegistryProperties(String url) {

	public RegistryProperties {
		if (url.isBlank()) {
			throw new IllegalArgumentException("care.schema-registry.url must be set.");
		}
	}

}
