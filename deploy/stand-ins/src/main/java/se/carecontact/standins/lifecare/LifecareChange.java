package se.carecontact.standins.lifecare;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What changes the system's data; kept in order, so that a restart finds it all again.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({ @JsonSubTypes.Type(value = LifecareChange.ClientRegistered.class, name = "client"),
		@JsonSubTypes.Type(value = LifecareChange.CardWritten.class, name = "card"),
		@JsonSubTypes.Type(value = LifecareChange.NoteWritten.class, name = "note"),
		@JsonSubTypes.Type(value = LifecareChange.NoteDeleted.class, name = "note-deleted"),
		@JsonSubTypes.Type(value = LifecareChange.CardAltered.class, name = "card-altered"),
		@JsonSubTypes.Type(value = LifecareChange.CardLost.class, name = "card-lost"),
		@JsonSubTypes.Type(value = LifecareChange.MessageReceived.class, name = "message"),
		@JsonSubTypes.Type(value = LifecareChange.MessageLost.class, name = "message-lost") })
sealed interface LifecareChange {

	/** A person got the system's own id. */
	record ClientRegistered(int clientId, String personId) implements LifecareChange {

		@Override
		public String toString() {
			return "ClientRegistered[" + this.clientId + "]";
		}

	}

	/** The contacts were written; the key is the caller's, the body what it was. */
	record CardWritten(String key, Card card) implements LifecareChange {
	}

	/** A note was written in the journal. */
	record NoteWritten(int id, Instant occurrenceTimeUtc, String text, int clientId, String providerUnitId,
			int headlineId, String createdPersonnelId, String createdPersonnelTitle, boolean isSigned,
			Instant modifiedTimeUtc) implements LifecareChange {
	}

	/** A note was deleted by hand. */
	record NoteDeleted(int id, Instant modifiedTimeUtc) implements LifecareChange {
	}

	/** A message came in. */
	record MessageReceived(long messageId, String key, Message message, Instant receivedAt) implements LifecareChange {
	}

	/** Somebody changed the main contact's name by hand. */
	record CardAltered(int clientId, String mainName) implements LifecareChange {
	}

	/**
	 * The card is gone, as after a restore from a backup: who wrote it is forgotten too.
	 */
	record CardLost(int clientId) implements LifecareChange {
	}

	/** A message is gone in the same way. */
	record MessageLost(long messageId) implements LifecareChange {
	}

	/** The contacts as they are now. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Card(int clientId, @Nullable CareContact main, @Nullable CareContact deputy, boolean groupCovers,
			Instant asOf, String eventId, long seq) {
	}

	/** One of the contacts; who is not said to be away is not. */
	record CareContact(String name, String title, @Nullable String phone, String roleName, LocalDate validFrom,
			@Nullable LocalDate validUntil, @Nullable Boolean away) {

		public CareContact {
			away = Boolean.TRUE.equals(away);
		}

		CareContact named(String otherName) {
			return new CareContact(otherName, this.title, this.phone, this.roleName, this.validFrom, this.validUntil,
					this.away);
		}

		boolean isAway() {
			return Boolean.TRUE.equals(this.away);
		}

	}

	/** A message as sent. */
	record Message(String unitId, Recipient recipient, Category category, Priority priority, int clientId,
			String subject, String text, Instant occurredAt) {
	}

	/** Whose inbox a message lands in. */
	enum Recipient {

		PLANNERS, QUALITY_NURSE, UNIT_MANAGER, CARE_MANAGER

	}

	/** What a message is about. */
	enum Category {

		ABSENCE("Frånvaro"), ABSENCE_CHANGED("Frånvaro ändrad"), ABSENCE_ENDED("Åter hemma"), TIME_NEED("Tidsbehov"),
		PLANNING_WISH("Viktigt för planering"), COVER("Täckning"), CONSENT("Samtycke"), FOLLOW_UP("Uppföljning");

		private final String swedish;

		Category(String swedish) {
			this.swedish = swedish;
		}

		String swedish() {
			return this.swedish;
		}

	}

	/** How soon a message must be seen. */
	enum Priority {

		URGENT, NORMAL

	}

}
