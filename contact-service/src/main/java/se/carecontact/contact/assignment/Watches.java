package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What has been told of each client's cover, and when that changes by its own date. */
public interface Watches {

	/** What was last told; {@link Cover#NONE} where nothing. */
	Cover toldOf(UUID clientId);

	/**
	 * Keeps what was told.
	 * @param nextDay the next day on which to look again; null where none is known
	 */
	void keep(UUID clientId, Cover told, @Nullable LocalDate nextDay);

	/**
	 * Some of the clients to look at on or before a day, by day and id; read by index, so
	 * that it costs in proportion to what is due.
	 * @param after the last one seen
	 */
	List<Due> due(LocalDate day, @Nullable Due after, int limit);

	/**
	 * Takes a client until the transaction ends, unless another has it or has been there
	 * first.
	 * @return whether it is still to be looked at
	 */
	boolean claim(UUID clientId, LocalDate day);

	/**
	 * A client to look at.
	 *
	 * @param clientId the client
	 * @param municipalityId the municipality
	 * @param nextDay since when
	 */
	record Due(UUID clientId, String municipalityId, LocalDate nextDay) {
	}

}
