package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every case. */
public interface CareCases {

	/** The client's open case. */
	Optional<CareCase> open(UUID clientId);

	/** Those of the clients who have an open case. */
	Set<UUID> withOpen(Collection<UUID> clientIds);

	/** The client's open case, or else the latest. */
	Optional<CareCase> latest(UUID clientId);

	void add(Collection<CareCase> cases);

	/** Writes the case's days and its MAIN. */
	void update(CareCase careCase);

	void end(UUID caseId, LocalDate endedOn);

}
