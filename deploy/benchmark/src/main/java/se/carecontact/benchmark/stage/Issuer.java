package se.carecontact.benchmark.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID issuer with a key of its own: the services check its tokens as they check
 * anyone's. It gives whatever token is asked for, so it listens on this machine only.
 */
final class Issuer implements AutoCloseable {

	private static final String KEY_ID = "benchmark";

	private static final Duration LIFETIME = Duration.ofHours(12);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpServer server;

	private final KeyPair key;

	/** Claims by client id. */
	private final Map<String, Map<String, ?>> admitted = new ConcurrentHashMap<>();

	private Issuer(HttpServer server, KeyPair key) {
		this.server = server;
		this.key = key;
	}

	static Issuer start() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			Issuer issuer = new Issuer(server, generator.generateKeyPair());
			issuer.serve("/.well-known/openid-configuration", Map.of("issuer", issuer.uri(), "jwks_uri",
					issuer.uri() + "/jwks", "subject_types_supported", List.of("public")));
			issuer.serve("/jwks", Map.of("keys", List.of(issuer.publicKey())));
			server.createContext("/oauth2/token", issuer::give);
			server.start();
			return issuer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No RSA key can be made here.", ex);
		}
	}

	String uri() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** A signed token with these claims beside the usual ones. */
	String token(String subject, Map<String, ?> claims) {
		Instant now = Instant.now();
		Map<String, Object> all = new HashMap<>(claims);
		all.put("iss", uri());
		all.put("sub", subject);
		all.put("aud", List.of("care-contact-suite"));
		all.put("iat", now.getEpochSecond());
		all.put("exp", now.plus(LIFETIME).getEpochSecond());
		String signed = encode(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY_ID))) + "."
				+ encode(JSON.writeValueAsBytes(all));
		try {
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initSign(this.key.getPrivate());
			signature.update(signed.getBytes(StandardCharsets.US_ASCII));
			return signed + "." + encode(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A token can't be signed.", ex);
		}
	}

	/** Lets a service get tokens of these claims by itself, whatever its secret. */
	void admit(String clientId, Map<String, ?> claims) {
		this.admitted.put(clientId, claims);
	}

	/** The token endpoint, for client credentials. */
	private void give(HttpExchange exchange) throws IOException {
		exchange.getRequestBody().readAllBytes();
		String basic = exchange.getRequestHeaders().getFirst("Authorization");
		String pair = (basic != null && basic.startsWith("Basic "))
				? new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8) : "";
		String clientId = pair.split(":", 2)[0];
		Map<String, ?> claims = this.admitted.get(clientId);
		if (claims == null) {
			exchange.sendResponseHeaders(401, -1);
			exchange.close();
			return;
		}
		answer(exchange, JSON.writeValueAsBytes(Map.of("access_token", token(clientId, claims), "token_type", "Bearer",
				"expires_in", LIFETIME.toSeconds())));
	}

	private Map<String, String> publicKey() {
		RSAPublicKey open = (RSAPublicKey) this.key.getPublic();
		return Map.of("kty", "RSA", "use", "sig", "alg", "RS256", "kid", KEY_ID, "n", encode(open.getModulus()), "e",
				encode(open.getPublicExponent()));
	}

	private void serve(String path, Object document) {
		byte[] body = JSON.writeValueAsBytes(document);
		this.server.createContext(path, (exchange) -> answer(exchange, body));
	}

	private static void answer(HttpExchange exchange, byte[] body) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	/** Without the sign's byte, which a JSON Web Key has not. */
	private static String encode(BigInteger number) {
		byte[] bytes = number.toByteArray();
		return encode((bytes[0] == 0) ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
