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

	/** How it stands on a day, as the policy reckons what is near. */
	public Standing standingOn(LocalDate day, int dueSoonDays) {
		return Standing.of(this.on, dueSoonOn(dueSoonDays), day);
	}

	/** The first day on which it is near. */
	public LocalDate dueSoonOn(int dueSoonDays) {
		return this.on.minusDays(dueSoonDays);
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

	/** How a last day stands. */
	public enum Standing {

		/** It is not near yet. */
		IN_TIME,
		/** It is near. */
		DUE_SOON,
		/** It has passed. */
		OVERDUE;

		static Standing of(LocalDate on, LocalDate dueSoonOn, LocalDate day) {
			if (day.isAfter(on)) {
				return OVERDUE;
			}
			return day.isBefore(dueSoonOn) ? IN_TIME : DUE_SOON;
		}

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
