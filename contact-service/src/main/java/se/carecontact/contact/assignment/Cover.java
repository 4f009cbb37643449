package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.staff.StaffMember;

/**
 * Who covers for whom (rule 7).
 *
 * @param kind whether anyone has to
 * @param absent who is or was MAIN, where DEPUTY covers
 * @param covering DEPUTY, where DEPUTY covers
 * @param until last day, where known
 * @param away the contacts who are away, each with the first day
 */
public record Cover(Kind kind, @Nullable String absent, @Nullable String covering, @Nullable LocalDate until,
		Map<String, LocalDate> away) {

	/** No one has to. */
	public static final Cover NONE = new Cover(Kind.NONE, null, null, null, Map.of());

	public Cover {
		away = Map.copyOf(away);
	}

	/** What must be on a day. */
	static Cover on(LocalDate day, Contacts now, Presences presences) {
		Map<String, LocalDate> away = now.appointed()
			.stream()
			.filter(Contact::away)
			.collect(Collectors.toMap((contact) -> contact.staff().staffId(),
					(contact) -> presences.awayOn(day, contact).map(Presence.Away::from).orElse(day)));
		if (now.groupCovers()) {
			return new Cover(Kind.GROUP, null, null, firstReturn(day, now, presences), away);
		}
		StaffMember absent = now.missingMain();
		Contact deputy = now.deputy();
		if (absent != null && deputy != null) {
			return new Cover(Kind.DEPUTY, absent.staffId(), deputy.staff().staffId(), mainsReturn(day, now, presences),
					away);
		}
		return new Cover(Kind.NONE, null, null, null, away);
	}

	/** MAIN's last day away, where known; one who has left does not return. */
	private static @Nullable LocalDate mainsReturn(LocalDate day, Contacts now, Presences presences) {
		Contact main = now.main();
		return (main != null) ? presences.awayOn(day, main).map(Presence.Away::lastDay).orElse(null) : null;
	}

	/** Last day on which none is at work: the day before the first known return. */
	private static @Nullable LocalDate firstReturn(LocalDate day, Contacts now, Presences presences) {
		return now.appointed()
			.stream()
			.map((contact) -> presences.awayOn(day, contact).map(Presence.Away::lastDay))
			.flatMap(Optional::stream)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/** Whether the same people cover for the same, as long. */
	boolean isSameAs(Cover other) {
		return new Cover(this.kind, this.absent, this.covering, this.until, Map.of())
			.equals(new Cover(other.kind, other.absent, other.covering, other.until, Map.of()));
	}

	/** Who covers. */
	public enum Kind {

		/** MAIN is at work, or none was ever appointed. */
		NONE,

		/** MAIN is away, or has left without a successor. */
		DEPUTY,

		/** No contact is at work. */
		GROUP

	}

}
