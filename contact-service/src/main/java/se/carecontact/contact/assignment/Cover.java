package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Who covers for whom (rule 7).
 *
 * @param kind whether anyone has to
 * @param absent MAIN, where DEPUTY covers
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
		Contact main = now.main();
		Contact deputy = now.deputy();
		if (now.groupCovers()) {
			return new Cover(Kind.GROUP, null, null, firstReturn(day, now, presences), away);
		}
		if (main != null && deputy != null && main.away()) {
			return new Cover(Kind.DEPUTY, main.staff().staffId(), deputy.staff().staffId(),
					presences.awayOn(day, main).map(Presence.Away::lastDay).orElse(null), away);
		}
		return new Cover(Kind.NONE, null, null, null, away);
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

		/** MAIN is at work, or no one is appointed. */
		NONE,

		/** MAIN is away. */
		DEPUTY,

		/** No contact is at work. */
		GROUP

	}

}
