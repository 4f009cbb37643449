package se.carecontact.contact.print;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.assignment.Contact;
import se.carecontact.contact.assignment.Contacts;
import se.carecontact.contact.assignment.ContactsNow;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.client.ClientNames;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.decision.Decisions;
import se.carecontact.contact.decision.GrantedService;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.policy.Deadline;
import se.carecontact.contact.policy.DeadlineKind;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.policy.Policy;
import se.carecontact.contact.policy.ServiceCatalogue;
import se.carecontact.contact.policy.UnitKinds;
import se.carecontact.contact.staff.Employment;
import se.carecontact.contact.timeneed.PlanningNeeds;
import se.carecontact.contact.timeneed.PlanningNeeds.ToldWish;
import se.carecontact.contact.timeneed.PlanningWish;

/**
 * Puts papers together from what is known. Each is a look at the client, and logged as
 * such.
 */
@Service
public class PrintPaper {

	private final ClientDoor door;

	private final ClientNames names;

	private final ContactsNow contactsNow;

	private final Policies policies;

	private final UnitKinds unitKinds;

	private final Decisions decisions;

	private final ServiceCatalogue catalogue;

	private final PlanningNeeds planningNeeds;

	private final ContactsDuties duties;

	private final Clock clock;

	PrintPaper(ClientDoor door, ClientNames names, ContactsNow contactsNow, Policies policies, UnitKinds unitKinds,
			Decisions decisions, ServiceCatalogue catalogue, PlanningNeeds planningNeeds, ContactsDuties duties,
			Clock clock) {
		this.door = door;
		this.names = names;
		this.contactsNow = contactsNow;
		this.policies = policies;
		this.unitKinds = unitKinds;
		this.decisions = decisions;
		this.catalogue = catalogue;
		this.planningNeeds = planningNeeds;
		this.duties = duties;
		this.clock = clock;
	}

	/**
	 * The letter that presents the contacts.
	 * @throws Refused where no contact is appointed
	 */
	@Transactional
	public Paper contactLetter(Caller caller, String municipalityId, UUID clientId, Language language) {
		Client client = this.door.look(caller, municipalityId, clientId, "print contact letter");
		Contacts contacts = this.contactsNow.of(client);
		Contact main = appointed(contacts);
		Policy policy = this.policies.of(municipalityId, Days.today(this.clock));
		return new Paper.ContactLetter(language, name(caller, client), main.roleName(), colleague(main),
				deputy(contacts), main.validFrom(),
				policy.planDeadline(this.unitKinds.of(municipalityId, client.unitId())).orElse(null),
				policy.deadline(DeadlineKind.FOLLOW_UP).map(Deadline::months).orElse(null),
				policy.changeOfContactDays());
	}

	/**
	 * The form for planning.
	 * @throws Refused where no contact is appointed
	 */
	@Transactional
	public Paper planningForm(Caller caller, String municipalityId, UUID clientId, Language language) {
		Client client = this.door.look(caller, municipalityId, clientId, "print planning wishes");
		Contact main = appointed(this.contactsNow.of(client));
		List<Decision> open = this.decisions.of(clientId).stream().filter(Decision::isOpen).toList();
		List<ToldWish> wishes = this.planningNeeds.wishesOf(clientId);
		return new Paper.PlanningForm(language, name(caller, client), main.roleName(), client.unitId(), colleague(main),
				careManager(open),
				wishes.stream().map((told) -> new Paper.Wish(Days.of(told.at()), told.wish().text())).toList(),
				times(municipalityId, open, wishes));
	}

	/**
	 * The contact's duties.
	 * @throws Refused where no contact is appointed
	 */
	@Transactional
	public Paper dutyList(Caller caller, String municipalityId, UUID clientId, Language language) {
		Client client = this.door.look(caller, municipalityId, clientId, "print duty list");
		Contacts contacts = this.contactsNow.of(client);
		Contact main = appointed(contacts);
		return new Paper.DutyList(language, name(caller, client), main.roleName(), colleague(main), deputy(contacts),
				main.validFrom(), this.duties.of(clientId));
	}

	private String name(Caller caller, Client client) {
		return this.names.shownTo(caller, client.municipalityId()).of(client);
	}

	private static Contact appointed(Contacts contacts) {
		Contact main = contacts.main();
		if (main == null) {
			throw Refused.conflict("contact-is-appointed", "No contact is appointed yet, so there is no one to print.");
		}
		return main;
	}

	private static Paper.@Nullable Colleague deputy(Contacts contacts) {
		Contact deputy = contacts.deputy();
		return (deputy != null) ? colleague(deputy) : null;
	}

	/**
	 * A paper leaves the unit, and so does what stands on it: it tells what events tell.
	 */
	private static Paper.Colleague colleague(Contact contact) {
		Employment employment = contact.staff().published().employment();
		return new Paper.Colleague(employment.name(), employment.title(), employment.phone());
	}

	private static @Nullable String careManager(List<Decision> open) {
		return open.stream()
			.map((decision) -> decision.grant().careManagerName())
			.filter(Objects::nonNull)
			.reduce((earlier, later) -> later)
			.orElse(null);
	}

	/** The time granted for each service, and what was last wished for it. */
	private List<Paper.ServiceTime> times(String municipalityId, List<Decision> open, List<ToldWish> wishes) {
		Map<String, Integer> granted = new HashMap<>();
		open.stream()
			.flatMap((decision) -> decision.grant().services().stream())
			.filter((service) -> service.minutesPerWeek() != null)
			.forEach((service) -> granted.merge(service.code(), Objects.requireNonNull(service.minutesPerWeek()),
					Integer::sum));
		Map<String, Integer> wished = new HashMap<>();
		wishes.stream()
			.flatMap((told) -> told.wish().serviceTimes().stream())
			.forEach((time) -> wished.putIfAbsent(time.serviceCode(), time.minutesPerWeekDelta()));
		return Stream
			.concat(open.stream().flatMap((decision) -> decision.grant().services().stream()).map(GrantedService::code),
					wishes.stream()
						.flatMap((told) -> told.wish().serviceTimes().stream())
						.map(PlanningWish.ServiceTime::serviceCode))
			.distinct()
			.sorted()
			.map((code) -> new Paper.ServiceTime(this.catalogue.nameOf(municipalityId, code).orElse(code),
					granted.get(code), wished.get(code)))
			.toList();
	}

}
