package se.carecontact.contact.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.client.ClientNames;
import se.carecontact.contact.client.ShownNames;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;

/** Lists the open warnings of the caller's units. */
@Service
public class ReadWarnings {

	private final Warnings warnings;

	private final ClientDoor door;

	private final ClientNames names;

	private final Clock clock;

	ReadWarnings(Warnings warnings, ClientDoor door, ClientNames names, Clock clock) {
		this.warnings = warnings;
		this.door = door;
		this.names = names;
		this.clock = clock;
	}

	/**
	 * Reads some of them, oldest first.
	 * @param unitId of one unit; of all the caller's units where left out
	 * @param after the number of the last one seen
	 */
	@Transactional
	public List<Line> read(Caller caller, String municipalityId, @Nullable String unitId, @Nullable Long after,
			int limit) {
		if (unitId != null && !caller.seesUnit(unitId)) {
			return List.of();
		}
		Set<String> units = (unitId != null) ? Set.of(unitId) : caller.unitIds();
		List<Warnings.Raised> raised = this.warnings.page(municipalityId, units, Days.today(this.clock), after, limit);
		Map<UUID, Client> clients = this.door
			.look(caller, municipalityId, raised.stream().map(Warnings.Raised::clientId).distinct().toList(),
					"list warnings")
			.stream()
			.collect(Collectors.toMap(Client::clientId, Function.identity()));
		ShownNames shown = this.names.shownTo(caller, municipalityId);
		return raised.stream()
			.flatMap((each) -> Stream.ofNullable(clients.get(each.clientId()))
				.map((client) -> Line.of(each, shown.of(client))))
			.toList();
	}

	/**
	 * A warning in the list.
	 *
	 * @param number rises with each; the last one is the next page's {@code after}
	 * @param clientId whom it is about
	 * @param name the client's name, or "Skyddade personuppgifter"
	 * @param unitId the unit that answers for the client
	 * @param kind which
	 * @param since first day it is true
	 * @param text in words
	 */
	public record Line(long number, UUID clientId, String name, String unitId, Warning.Kind kind, LocalDate since,
			String text) {

		static Line of(Warnings.Raised raised, String name) {
			return new Line(raised.number(), raised.clientId(), name, raised.unitId(), raised.kind(), raised.since(),
					raised.text());
		}

	}

}
