package se.carecontact.plan.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
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
 * An OIDC issuer as the service meets one: a discovery document, its keys, and tokens
 * signed with them.
 */
final class TestIssuer {

	private final RSAKey key;

	private final HttpServer server;

	private TestIssuer(RSAKey key, HttpServer server) {
		this.key = key;
		this.server = server;
	}

	static TestIssuer start() {
		try {
			RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			TestIssuer issuer = new TestIssuer(key, server);
			issuer.serve("/.well-known/openid-configuration", """
					{"issuer": "%1$s", "jwks_uri": "%1$s/jwks"}""".formatted(issuer.uri()));
			issuer.serve("/jwks", new JWKSet(key.toPublicJWK()).toString());
			server.start();
			return issuer;
		}
		catch (IOException | JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String uri() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** A token with those claims, for the suite, for an hour. */
	String token(Map<String, Object> claims) {
		return token(claims, this.key, "care-contact-suite", Instant.now().plus(Duration.ofHours(1)));
	}

	String expiredToken(Map<String, Object> claims) {
		return token(claims, this.key, "care-contact-suite", Instant.now().minus(Duration.ofHours(1)));
	}

	String tokenForAnotherAudience(Map<String, Object> claims) {
		return token(claims, this.key, "someone-else", Instant.now().plus(Duration.ofHours(1)));
	}

	/** A token that says it comes from here but is signed by someone else. */
	String forgedToken(Map<String, Object> claims) {
		try {
			return token(claims, new RSAKeyGenerator(2048).keyID("test").generate(), "care-contact-suite",
					Instant.now().plus(Duration.ofHours(1)));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String token(Map<String, Object> claims, RSAKey signer, String audience, Instant expires) {
		JWTClaimsSet.Builder set = new JWTClaimsSet.Builder().issuer(uri())
			.audience(audience)
			.issueTime(Date.from(expires.minus(Duration.ofHours(2))))
			.expirationTime(Date.from(expires));
		claims.forEach(set::claim);
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID()).build(),
					set.build());
			token.sign(new RSASSASigner(signer));
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
