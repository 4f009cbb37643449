package se.carecontact.integration.lifecare;

import java.time.Instant;

/**
 * A message to people who read their messages in Lifecare.
 *
 * @param recipient who reads it
 * @param category what it is about
 * @param priority how soon it must be read
 * @param unitId the home-care unit
 * @param subject one line, in Swedish
 * @param text in Swedish
 * @param occurredAt when the fact became true
 */
public record LifecareMessage(Recipient recipient, Category category, Priority priority, String unitId, String subject,
		String text, Instant occurredAt) {

	public LifecareMessage {
		if (unitId.isBlank() || subject.isBlank() || text.isBlank()) {
			throw new IllegalArgumentException("a message has a unit, a subject and a text");
		}
	}

	/** Who reads a message. */
	public enum Recipient {

		/** The unit's planners. */
		PLANNERS,

		/** The quality nurse. */
		QUALITY_NURSE,

		/** The unit's manager. */
		UNIT_MANAGER,

		/** The client's care manager (biståndshandläggare). */
		CARE_MANAGER

	}

	/** What a message is about. */
	public enum Category {

		/** The client is, or will be, away. */
		ABSENCE,

		/** What was known of an absence changed. */
		ABSENCE_CHANGED,

		/** The client is back. */
		ABSENCE_ENDED,

		/** The contact needs time with the client. */
		TIME_NEED,

		/** Something important for planning. */
		PLANNING_WISH,

		/** Who covers for the contacts. */
		COVER,

		/** A consent was given, declined or withdrawn. */
		CONSENT,

		/** What a plan's follow-up came to. */
		FOLLOW_UP

	}

	/** How soon it must be read. */
	public enum Priority {

		/** At once. */
		URGENT,

		/** In its turn. */
		NORMAL

	}

	@Override
	public String toString() {
		return this.category + " to " + this.recipient;
	}

}
