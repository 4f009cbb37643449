package se.carecontact.contact.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What clients without home care wait for. */
public interface DueSteps {

	/** Adds a step, or moves it. */
	void put(DueStep step);

	/** Marks a step's client as kept for the archive: the step waits for no day. */
	void keepForArchive(DueStep step);

	/** The step is done. */
	void remove(UUID clientId, RetentionStep step);

	/** Home care of these clients began anew: nothing is due. */
	void removeAll(Collection<UUID> clientIds);

	Optional<DueStep> find(UUID clientId, RetentionStep step);

	/**
	 * Steps due, by day and client, after one already looked at; at a cost that follows
	 * from how many are returned.
	 */
	List<DueStep> due(LocalDate today, @Nullable DueStep after, int limit);

}
