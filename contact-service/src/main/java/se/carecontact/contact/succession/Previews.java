package se.carecontact.contact.succession;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Previews shown and not yet carried out. */
public interface Previews {

	/** Keeps a preview; those older than some days are forgotten. */
	void keep(Preview preview, Instant at);

	/** The preview of a member's leaving, which no one else can take meanwhile. */
	Optional<Preview> take(String municipalityId, String staffId, UUID previewId);

}
