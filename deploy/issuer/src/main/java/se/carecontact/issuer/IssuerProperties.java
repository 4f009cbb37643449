package se.carecontact.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the issuer.
 *
 * @param uri what tokens name as their issuer
 * @param tokenLifetime how long a token holds
 * @param keyFile where the signing key is kept between starts; null: each start makes a
 * new key
 * @param personas who can get a token
 */
@ConfigurationProperties("care.issuer")
record IssuerProperties(URI uri, Duration tokenLifetime, @Nullable Path keyFile, List<Persona> personas) {

	IssuerProperties {
		personas = List.copyOf(personas);
	}

	Persona persona(String id) {
		return this.personas.stream().filter((persona) -> persona.id().equals(id)).findFirst().orElseThrow();
	}

}
