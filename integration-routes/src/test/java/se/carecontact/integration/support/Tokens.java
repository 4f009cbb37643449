package se.carecontact.integration.support;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;

import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Access tokens as the issuer would give them, signed with a key of the tests' own. */
public final class Tokens {

	private static final KeyPair KEYS = keys();

	private Tokens() {
	}

	/** A token of a person, or service, with these roles. */
	public static String of(String subject, String... roles) {
		return signed(claims(subject, roles).build());
	}

	/** A token for one municipality only. */
	public static String inMunicipality(String municipalityId, String subject, String... roles) {
		return signed(claims(subject, roles).claim("municipality_id", municipalityId).build());
	}

	private static String signed(JwtClaimsSet claims) {
		RSAKey key = new RSAKey.Builder((RSAPublicKey) KEYS.getPublic()).privateKey((RSAPrivateKey) KEYS.getPrivate())
			.build();
		return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key))).encode(JwtEncoderParameters.from(claims))
			.getTokenValue();
	}

	private static JwtClaimsSet.Builder claims(String subject, String... roles) {
		return JwtClaimsSet.builder()
			.subject(subject)
			.audience(List.of("care-contact-suite"))
			.issuedAt(Instant.now())
			.expiresAt(Instant.now().plusSeconds(600))
			.claim("roles", List.of(roles));
	}

	static JwtDecoder decoder() {
		return NimbusJwtDecoder.withPublicKey((RSAPublicKey) KEYS.getPublic()).build();
	}

	private static KeyPair keys() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			return generator.generateKeyPair();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
