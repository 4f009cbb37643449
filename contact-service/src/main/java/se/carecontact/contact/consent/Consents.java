package se.carecontact.contact.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.carecontact.contact.platform.Actor;

/** All that clients have said. */
public interface Consents {

	Optional<Consent> find(UUID clientId, UUID consentId);

	/** What a client has said on a kind. */
	ConsentHistory of(UUID clientId, ConsentKind kind);

	/** All that a client has said, oldest first. */
	List<Consent> of(UUID clientId);

	void add(UUID clientId, Consent consent, Instant registeredAt);

	void withdraw(UUID consentId, Instant withdrawnAt, Actor by);

}
