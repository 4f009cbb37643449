package se.carecontact.integration.partner;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;

import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** One connection pool per partner, so that a slow one holds nothing of another's. */
@Component
public class PartnerConnections {

	private static final Duration CONNECT = Duration.ofSeconds(2);

	private final Map<Partner, PartnerHttp> connections = new EnumMap<>(Partner.class);

	PartnerConnections(PartnersProperties properties, SslBundles sslBundles, Clock clock) {
		for (Partner partner : Partner.values()) {
			PartnersProperties.Settings settings = properties.of(partner);
			this.connections.put(partner, new PartnerHttp(client(settings, sslBundles), settings, clock));
		}
	}

	/** The way to a partner. */
	public PartnerHttp to(Partner partner) {
		PartnerHttp connection = this.connections.get(partner);
		if (connection == null) {
			throw new IllegalStateException("no connection to " + partner.id());
		}
		return connection;
	}

	private static HttpClient client(PartnersProperties.Settings settings, SslBundles sslBundles) {
		HttpClient.Builder builder = HttpClient.newBuilder()
			// Plain HTTP/1.1: an upgrade offer to HTTP/2 confuses some municipal
			// gateways.
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(CONNECT)
			.executor(Executors.newVirtualThreadPerTaskExecutor());
		if (settings.sslBundle() != null) {
			builder.sslContext(sslBundles.getBundle(settings.sslBundle()).createSslContext());
		}
		return builder.build();
	}

}
