package se.carecontact.contact.absence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every client's absences. */
public interface Absences {

	Optional<Absence> find(UUID clientId, UUID absenceId);

	/** A client's absences, latest first. */
	List<Absence> of(UUID clientId);

	void add(UUID clientId, Absence absence);

	void update(Absence absence);

	/**
	 * Closes every open absence of a client whose case has ended: no one comes back from
	 * them.
	 */
	void closeWithCase(UUID clientId, Instant at);

}
