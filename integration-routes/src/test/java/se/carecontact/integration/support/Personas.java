package se.carecontact.integration.support;

import java.time.Instant;
import java.util.UUID;

import se.carecontact.events.client.ClientIdentity;
import se.carecontact.events.shared.IdentityKind;
import se.carecontact.events.shared.ProtectedIdentity;

/** People of the tests; official test numbers only. Each test takes a fresh client id. */
public enum Personas {

	ELSA("193604122386", "Elsa", "Lindgren"), NILS("194109232399", "Nils", "Åberg"),
	KARIN("192901179800", "Karin", "Holm"), SVEN("193306309810", "Sven", "Dahl"),
	INGRID("194711059826", "Ingrid", "Nyman"), OLLE("195202199831", "Olle", "Berg"),
	MAJ_BRITT("193808089209", "Maj-Britt", "Ek"), TAGE("194405019219", "Tage", "Sjö");

	private final String number;

	private final String givenName;

	private final String familyName;

	Personas(String number, String givenName, String familyName) {
		this.number = number;
		this.givenName = givenName;
		this.familyName = familyName;
	}

	public String number() {
		return this.number;
	}

	public ClientIdentity identity(UUID clientId, ProtectedIdentity protection) {
		return ClientIdentity.newBuilder()
			.setClientId(clientId)
			.setMunicipalityId("1080")
			.setUnitId("hemtjanst-centrum")
			.setOccurredAt(Instant.parse("2026-11-02T08:00:00Z"))
			.setIdentityNumber(this.number)
			.setIdentityKind(IdentityKind.PERSONAL_NUMBER)
			.setGivenName(this.givenName)
			.setFamilyName(this.familyName)
			.setProtectedIdentity(protection)
			.build();
	}

}
