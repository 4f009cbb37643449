package se.carecontact.contact.accessreport;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.access.AccessEntries;
import se.carecontact.contact.access.AccessEntry;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Refused;

/** Reads who has looked at a client's data. Reading it is a look too. */
@Service
public class ReadAccessReport {

	private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

	private final ClientDoor door;

	private final AccessEntries entries;

	ReadAccessReport(ClientDoor door, AccessEntries entries) {
		this.door = door;
		this.entries = entries;
	}

	/**
	 * A page of the report, oldest first.
	 * @param from first day, in Sweden
	 * @param to last day
	 * @throws Refused where there is no such client for the caller, or the days are the
	 * wrong way round
	 */
	@Transactional
	public List<AccessEntry> read(Caller caller, String municipalityId, UUID clientId, LocalDate from, LocalDate to,
			AccessEntries.@Nullable Place after, int limit) {
		if (to.isBefore(from)) {
			throw Refused.invalid("to", "not-before-from", "Must not be before from.");
		}
		this.door.look(caller, municipalityId, clientId, "read access report");
		return this.entries.of(clientId, from.atStartOfDay(SWEDEN).toInstant(),
				to.plusDays(1).atStartOfDay(SWEDEN).toInstant(), after, limit);
	}

}
