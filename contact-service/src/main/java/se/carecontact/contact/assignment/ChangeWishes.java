package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Clients' wishes to change contact. */
public interface ChangeWishes {

	/** A client's wishes, latest first. */
	List<ChangeWish> of(UUID clientId);

	/** The wish that waits for another contact in a role. */
	Optional<ChangeWish> openOf(UUID clientId, ContactRole role);

	void add(String municipalityId, UUID clientId, ChangeWish wish);

	/**
	 * Closes an open wish.
	 * @param assignmentId the assignment that met it, where one did
	 */
	void close(UUID wishId, ChangeWish.State state, LocalDate closedOn, @Nullable UUID assignmentId);

}
