package se.carecontact.plan.implementationplan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The day a plan waits for, and what the suite has been told of it. Each last day is told
 * at most twice: when it is near, and when it has passed.
 *
 * @param kind what it is for
 * @param on last day in time
 * @param told what has been told of it
 */
public record Deadline(Kind kind, LocalDate on, Told told) {

	/** Whether it has passed. */
	public boolean isOverdueOn(LocalDate day) {
		return day.isAfter(this.on);
	}

	/** Whether it is near, as the policy reckons it, or has passed. */
	public boolean isDueSoonOn(LocalDate day, int dueSoonDays) {
		return !day.isBefore(this.on.minusDays(dueSoonDays));
	}

	/** The day on which something is next to be told of it; null where all is told. */
	public @Nullable LocalDate announceOn(int dueSoonDays) {
		if (this.told.overdueOn() != null) {
			return null;
		}
		return (this.told.dueSoonOn() != null) ? this.on.plusDays(1) : this.on.minusDays(dueSoonDays);
	}

	/** The same day, announced: one found when it has passed is told as passed only. */
	Deadline announcedOn(LocalDate day) {
		LocalDate dueSoonOn = (this.told.dueSoonOn() != null) ? this.told.dueSoonOn() : day;
		return new Deadline(this.kind, this.on, new Told(dueSoonOn, isOverdueOn(day) ? day : this.told.overdueOn()));
	}

	/** What the last day is for. */
	public enum Kind {

		/** The first version is agreed. */
		AGREEMENT,
		/** The version in force is followed up. */
		FOLLOW_UP

	}

	/**
	 * What has been told of a last day.
	 *
	 * @param dueSoonOn when it was told as near, or found passed at the first look
	 * @param overdueOn when it was told as passed
	 */
	public record Told(@Nullable LocalDate dueSoonOn, @Nullable LocalDate overdueOn) {

		/** Nothing yet. */
		public static final Told NOTHING = new Told(null, null);

	}

}
