package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.staff.Leave;
import se.carecontact.contact.staff.StaffMember;

/**
 * When a member of the staff is at work and when not. One whose employment has ended is
 * away, so that their clients are covered.
 *
 * @param staff who
 * @param leaves all of the person's leaves
 */
record Presence(StaffMember staff, List<Leave> leaves) {

	/** Whether the person is away on a day. */
	boolean isAway(LocalDate day) {
		return on(day).isPresent();
	}

	/** The time away that a day lies in; of several, the one that lasts longest. */
	Optional<Away> on(LocalDate day) {
		return times().filter((away) -> away.covers(day))
			.max(Comparator.comparing((Away away) -> (away.lastDay() != null) ? away.lastDay() : LocalDate.MAX));
	}

	/**
	 * The first day back, for one who was away and is not on a day.
	 * @param awayFrom first day away; where no time away has ended since, as when a leave
	 * was cancelled, it is {@code day}
	 */
	LocalDate backOn(LocalDate day, LocalDate awayFrom) {
		return times().map(Away::lastDay)
			.flatMap(Stream::ofNullable)
			.map(Presence::next)
			.filter((back) -> back.isAfter(awayFrom) && !back.isAfter(day))
			.max(Comparator.naturalOrder())
			.orElse(day);
	}

	/** The days on which the person goes or comes back. */
	Stream<LocalDate> changes() {
		return times().flatMap(
				(away) -> Stream.of(Optional.of(away.from()), Optional.ofNullable(away.lastDay()).map(Presence::next))
					.flatMap(Optional::stream));
	}

	/** The times away, without those that ended as they began. */
	private Stream<Away> times() {
		LocalDate employedUntil = this.staff.employment().employedUntil();
		Stream<Away> employmentOver = (employedUntil != null) ? Stream.of(new Away(next(employedUntil), null))
				: Stream.empty();
		return Stream
			.concat(this.leaves.stream().map((leave) -> new Away(leave.from(), leave.lastDay())), employmentOver)
			.filter((away) -> away.lastDay() == null || !away.lastDay().isBefore(away.from()));
	}

	private static LocalDate next(LocalDate day) {
		return day.plusDays(1);
	}

	/**
	 * A time away.
	 *
	 * @param from first day
	 * @param lastDay last day, where known
	 */
	record Away(LocalDate from, @Nullable LocalDate lastDay) {

		boolean covers(LocalDate day) {
			return !day.isBefore(this.from) && (this.lastDay == null || !day.isAfter(this.lastDay));
		}

	}

}
