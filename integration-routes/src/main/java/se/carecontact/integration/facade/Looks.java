package se.carecontact.integration.facade;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.hl7.fhir.r4.model.CareTeam;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.integration.consent.ConsentCheck;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.facade.KeptContacts.Kept;
import se.carecontact.integration.facade.Persons.PersonNumber;
import se.carecontact.integration.identity.ClientIdentities;
import se.carecontact.integration.identity.KnownClient;

import org.springframework.stereotype.Service;

/**
 * Looks at a client's contacts: shows them only of a client who is neither protected nor
 * erased and whose consent is in force at this moment. Each look is logged before its
 * answer is given; if it can't be, there is no answer.
 */
@Service
class Looks {

	private final Persons persons;

	private final ContactsTable contacts;

	private final ShownTeams teams;

	private final ClientIdentities identities;

	private final ConsentCheck consents;

	private final LookLog log;

	Looks(Persons persons, ContactsTable contacts, ShownTeams teams, ClientIdentities identities, ConsentCheck consents,
			LookLog log) {
		this.persons = persons;
		this.contacts = contacts;
		this.teams = teams;
		this.identities = identities;
		this.consents = consents;
		this.log = log;
	}

	/**
	 * The CareTeams of the person with that number; none if there is nothing that may be
	 * shown, for whatever reason.
	 * @throws NotAnswerable if consent, or anything else it takes, could not be asked for
	 */
	List<CareTeam> ofPerson(PersonNumber number, Reader reader) {
		List<KeptContacts> found = this.contacts.byNumber(this.persons.hash(number));
		return shown("search CareTeam", reader,
				found.stream().map((kept) -> judge(kept, reader, (_) -> true)).toList());
	}

	/**
	 * The CareTeam with that id, in a list of one, or none.
	 * @throws NotAnswerable as above
	 */
	List<CareTeam> withId(UUID teamId, Reader reader) {
		Predicate<CareTeam> wanted = (team) -> team.getIdPart().equals(teamId.toString());
		List<KeptContacts> found = this.contacts.byTeam(teamId);
		return shown("read CareTeam", reader, found.stream().map((kept) -> judge(kept, reader, wanted)).toList());
	}

	private Look judge(KeptContacts found, Reader reader, Predicate<CareTeam> wanted) {
		UUID clientId = found.clientId();
		Kept kept = found.contacts();
		if (!(this.identities.find(clientId) instanceof KnownClient.Open client)) {
			return new Look(clientId, Verdict.CLOSED, List.of());
		}
		if (kept == null) {
			return new Look(clientId, Verdict.NO_CONTACT, List.of());
		}
		try {
			CareEvent event = this.teams.event(clientId, kept);
			if (!reader.mayReadOf(event.municipalityId())) {
				return new Look(clientId, Verdict.OTHER_MUNICIPALITY, List.of());
			}
			List<CareTeam> now = this.teams.teams(event, kept, client.identity()).stream().filter(wanted).toList();
			return now.isEmpty() ? new Look(clientId, Verdict.NO_CONTACT, List.of())
					: new Look(clientId, ask(event.municipalityId(), clientId), now);
		}
		catch (UncheckedIOException ex) {
			return new Look(clientId, Verdict.UNANSWERED, List.of());
		}
	}

	private Verdict ask(String municipalityId, UUID clientId) {
		return switch (this.consents.ask(municipalityId, clientId, ConsentKind.PRIMARY_CARE)) {
			case IN_FORCE -> Verdict.SHOWN;
			case NOT_IN_FORCE -> Verdict.NO_CONSENT;
			case UNANSWERED -> Verdict.UNANSWERED;
		};
	}

	private List<CareTeam> shown(String act, Reader reader, List<Look> looks) {
		boolean unanswered = looks.stream().anyMatch((look) -> look.verdict() == Verdict.UNANSWERED);
		if (looks.isEmpty()) {
			this.log.add(reader, act, null, Verdict.UNKNOWN);
		}
		for (Look look : looks) {
			this.log.add(reader, act, look.clientId(), unanswered ? Verdict.UNANSWERED : look.verdict());
		}
		if (unanswered) {
			throw new NotAnswerable();
		}
		return looks.stream()
			.filter((look) -> look.verdict() == Verdict.SHOWN)
			.flatMap((look) -> look.teams().stream())
			.toList();
	}

	/** One client looked at. */
	private record Look(UUID clientId, Verdict verdict, List<CareTeam> teams) {

	}

}
