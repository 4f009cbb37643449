package se.carecontact.contact.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/**
 * An OpenID issuer with a key of its own, so that tokens are checked over the same way as
 * in production.
 */
public final class TestIssuer {

	private final HttpServer server;

	private final RSAKey key;

	private TestIssuer(HttpServer server, RSAKey key) {
		this.server = server;
		this.key = key;
	}

	public static TestIssuer start() {
		try {
			RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			TestIssuer issuer = new TestIssuer(server, key);
			issuer.serve("/.well-known/openid-configuration", """
					{"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "subject_types_supported": ["public"]}"""
				.formatted(issuer.uri()));
			issuer.serve("/jwks", new JWKSet(key.toPublicJWK()).toString());
			server.start();
			return issuer;
		}
		catch (IOException | JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public String uri() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** A token with these claims beside the usual ones. */
	public String token(String subject, Map<String, Object> claims) {
		return token(subject, claims, "care-contact-suite", Instant.now().plusSeconds(600));
	}

	public String token(String subject, Map<String, Object> claims, String audience, Instant expires) {
		JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder().issuer(uri())
			.subject(subject)
			.audience(List.of(audience))
			.issueTime(new Date())
			.expirationTime(Date.from(expires));
		claims.forEach(builder::claim);
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
					builder.build());
			token.sign(new RSASSASigner(this.key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void serve(String path, String json) {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		this.server.createContext(path, (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
	}

}
