package se.carecontact.contact.clientcard;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.absence.Absences;
import se.carecontact.contact.absence.web.AbsenceView;
import se.carecontact.contact.assignment.ChangeWishes;
import se.carecontact.contact.assignment.ContactNeed;
import se.carecontact.contact.assignment.ContactsNow;
import se.carecontact.contact.assignment.DelegatedTaskNeeds;
import se.carecontact.contact.assignment.Needs;
import se.carecontact.contact.assignment.Warning;
import se.carecontact.contact.assignment.Warnings;
import se.carecontact.contact.assignment.web.ContactsView;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.client.ClientNames;
import se.carecontact.contact.consent.Consents;
import se.carecontact.contact.consent.web.ConsentView;
import se.carecontact.contact.decision.Decisions;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.primarycare.PrimaryCareContacts;

/** Puts a client's card together. */
@Service
class ReadClientCard {

	private final ClientDoor door;

	private final ClientNames names;

	private final Decisions decisions;

	private final Needs needs;

	private final ContactsNow contactsNow;

	private final ChangeWishes wishes;

	private final Warnings warnings;

	private final DelegatedTaskNeeds tasks;

	private final Absences absences;

	private final Consents consents;

	private final PrimaryCareContacts primaryCareContacts;

	private final Clock clock;

	ReadClientCard(ClientDoor door, ClientNames names, Decisions decisions, Needs needs, ContactsNow contactsNow,
			ChangeWishes wishes, Warnings warnings, DelegatedTaskNeeds tasks, Absences absences, Consents consents,
			PrimaryCareContacts primaryCareContacts, Clock clock) {
		this.door = door;
		this.names = names;
		this.decisions = decisions;
		this.needs = needs;
		this.contactsNow = contactsNow;
		this.wishes = wishes;
		this.warnings = warnings;
		this.tasks = tasks;
		this.absences = absences;
		this.consents = consents;
		this.primaryCareContacts = primaryCareContacts;
		this.clock = clock;
	}

	/** The card, all of it from one moment, so that its version is true of every part. */
	@Transactional(isolation = Isolation.REPEATABLE_READ)
	public ClientCard read(Caller caller, String municipalityId, UUID clientId) {
		Client client = this.door.look(caller, municipalityId, clientId, "read client");
		ContactNeed need = this.needs.of(clientId);
		return new ClientCard(clientId, this.names.shownTo(caller, municipalityId).of(client), client.unitId(),
				client.homeCareOpen(), this.decisions.of(clientId).stream().map(ClientCard.DecisionLine::of).toList(),
				need.assessment(), need.offer(), need.answered(), ContactsView.of(this.contactsNow.of(client)),
				this.wishes.of(clientId), warnings(clientId), this.tasks.of(clientId),
				this.absences.of(clientId).stream().map(AbsenceView::of).toList(),
				this.consents.of(clientId).stream().map(ConsentView::of).toList(),
				this.primaryCareContacts.of(clientId), client.version());
	}

	private List<Warning> warnings(UUID clientId) {
		return this.warnings.openOf(clientId)
			.stream()
			.filter((warning) -> !warning.since().isAfter(Days.today(this.clock)))
			.toList();
	}

}
