package se.carecontact.integration.partner;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How each partner is reached, and how hard it may be pressed. */
@ConfigurationProperties("care.partners")
public record PartnersProperties(Settings lifecare, Settings prator, Settings primaryCare) {

	/** The settings of one partner. */
	public Settings of(Partner partner) {
		return switch (partner) {
			case LIFECARE -> this.lifecare;
			case PRATOR -> this.prator;
			case PRIMARY_CARE -> this.primaryCare;
		};
	}

	/**
	 * One partner's address and limits.
	 *
	 * @param baseUrl where its interface begins; never logged
	 * @param timeout of one HTTP call in all: connecting, waiting, and the answer's last
	 * byte
	 * @param requestsPerSecond calls begun a second, look-ups included, by all replicas
	 * together, as agreed
	 * @param concurrency calls under way at once, from all replicas together
	 * @param sslBundle name of the Spring SSL bundle for mutual TLS, where configured
	 */
	public record Settings(URI baseUrl, @DefaultValue("5s") Duration timeout, @DefaultValue("20") int requestsPerSecond,
			@DefaultValue("8") int concurrency, @Nullable String sslBundle) {

		public Settings {
			if (!baseUrl.isAbsolute()) {
				throw new IllegalArgumentException("a partner's base-url must be absolute");
			}
			if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(Duration.ofSeconds(30)) > 0) {
				throw new IllegalArgumentException("a partner's timeout must lie within 30 s");
			}
			if (requestsPerSecond < 1 || concurrency < 1) {
				throw new IllegalArgumentException("a partner's limits must be 1 or more");
			}
		}

	}

}
