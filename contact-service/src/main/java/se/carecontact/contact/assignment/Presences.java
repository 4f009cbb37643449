package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.carecontact.contact.staff.StaffRegister;

/**
 * When each of a client's contacts is at work.
 *
 * @param byStaffId each appointed one
 */
record Presences(Map<String, Presence> byStaffId) {

	static Presences of(Contacts contacts, StaffRegister register) {
		return new Presences(contacts.appointed()
			.stream()
			.map(Contact::staff)
			.map((staff) -> new Presence(staff, register.leavesOf(staff.municipalityId(), staff.staffId())))
			.collect(Collectors.toMap((presence) -> presence.staff().staffId(), Function.identity())));
	}

	Presence of(Contact contact) {
		return Objects.requireNonNull(this.byStaffId.get(contact.staff().staffId()));
	}

	Optional<Presence.Away> awayOn(LocalDate day, Contact contact) {
		return of(contact).on(day);
	}

	/** The days on which anyone goes or comes back. */
	Stream<LocalDate> changes() {
		return this.byStaffId.values().stream().flatMap(Presence::changes);
	}

}
