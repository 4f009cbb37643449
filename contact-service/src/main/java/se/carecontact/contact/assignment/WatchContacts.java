package se.carecontact.contact.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.decision.Decisions;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.staff.StaffRegister;

/**
 * Rule 7: a client never stands without a contact. Tells who covers for whom, once when
 * it begins and once when it is over, and keeps the unit manager's warnings true. Runs
 * under the client's lock after whatever may have changed any of it, and on the days that
 * change it by themselves.
 */
@Service
class WatchContacts {

	private final ContactsNow contactsNow;

	private final StaffRegister register;

	private final Needs needs;

	private final Decisions decisions;

	private final Watches watches;

	private final Warnings warnings;

	private final Publisher<AssignmentFact> publisher;

	private final Clock clock;

	WatchContacts(ContactsNow contactsNow, StaffRegister register, Needs needs, Decisions decisions, Watches watches,
			Warnings warnings, Publisher<AssignmentFact> publisher, Clock clock) {
		this.contactsNow = contactsNow;
		this.register = register;
		this.needs = needs;
		this.decisions = decisions;
		this.watches = watches;
		this.warnings = warnings;
		this.publisher = publisher;
		this.clock = clock;
	}

	/** Looks at a client today. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void look(Envelope envelope, Actor by) {
		look(envelope, by, Days.today(this.clock));
	}

	/** Looks at a client, which the caller has locked, as of a day. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void look(Envelope envelope, Actor by, LocalDate day) {
		UUID clientId = envelope.clientId();
		Optional<LocalDate> startsOn = startOf(clientId);
		if (startsOn.isEmpty()) {
			this.watches.keep(clientId, Cover.NONE, null);
			this.warnings.become(envelope.municipalityId(), clientId, List.of(), Days.now(this.clock));
			return;
		}
		Contacts now = this.contactsNow.of(envelope.municipalityId(), clientId, day);
		Presences presences = Presences.of(now, this.register);
		Cover cover = Cover.on(day, now, presences);
		CaseSituation situation = new CaseSituation(day, startsOn.get(), this.needs.of(clientId), now, presences, cover,
				this.warnings.limits(envelope.municipalityId()));
		Cover told = this.watches.toldOf(clientId);
		this.watches.keep(clientId, cover, situation.nextDay().orElse(null));
		this.warnings.become(envelope.municipalityId(), clientId, situation.warnings(), Days.now(this.clock));
		tell(situation, told, by).forEach((fact) -> this.publisher.publish(envelope, fact));
	}

	/** First day of the open case; empty where no decision is open. */
	private Optional<LocalDate> startOf(UUID clientId) {
		return this.decisions.of(clientId)
			.stream()
			.filter(Decision::isOpen)
			.map((decision) -> decision.grant().startsOn())
			.min(Comparator.naturalOrder());
	}

	/** What has become otherwise since it was last told. */
	private static List<AssignmentFact> tell(CaseSituation situation, Cover told, Actor by) {
		Contacts now = situation.now();
		Stream<AssignmentFact> returned = now.appointed()
			.stream()
			.filter((contact) -> !contact.away() && told.away().containsKey(contact.staff().staffId()))
			.map((contact) -> returned(situation, contact, told, by));
		AssignmentFact covers = situation.cover().isSameAs(told) ? null : covers(situation, told, by);
		return Stream.concat(returned, Stream.ofNullable(covers)).toList();
	}

	private static AssignmentFact returned(CaseSituation situation, Contact contact, Cover told, Actor by) {
		LocalDate awayFrom = Objects.requireNonNull(told.away().get(contact.staff().staffId()));
		LocalDate back = situation.presences().of(contact).backOn(situation.day(), awayFrom);
		return new AssignmentFact.Returned(contact, back, by, situation.now());
	}

	private static @Nullable AssignmentFact covers(CaseSituation situation, Cover told, Actor by) {
		Contacts now = situation.now();
		Cover cover = situation.cover();
		return switch (cover.kind()) {
			case NONE -> null;
			case GROUP ->
				new AssignmentFact.GroupMustCover(begun(situation, told, now.appointed()), cover.until(), by, now);
			case DEPUTY -> new AssignmentFact.Covered(Objects.requireNonNull(now.missingMain()),
					Objects.requireNonNull(now.deputy()).staff(),
					begun(situation, told, Stream.ofNullable(now.main()).toList()), cover.until(), by, now);
		};
	}

	/** Since when those are away together; not before what was told until now ended. */
	private static LocalDate begun(CaseSituation situation, Cover told, List<Contact> away) {
		Stream<LocalDate> each = away.stream()
			.flatMap((contact) -> situation.presences()
				.awayOn(situation.day(), contact)
				.map((time) -> later(time.from(), contact.validFrom()))
				.stream());
		Stream<LocalDate> left = situation.now().leavers().stream().map(Leaver::emptyFrom);
		LocalDate together = Stream.concat(each, left).max(Comparator.naturalOrder()).orElse(situation.day());
		boolean fromTheGroup = told.kind() == Cover.Kind.GROUP && situation.cover().kind() == Cover.Kind.DEPUTY;
		return fromTheGroup ? situation.day() : together;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
