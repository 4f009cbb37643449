package se.carecontact.integration.delivery.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A comparison of partners with what they were told, and how far it has come.
 *
 * @param id its id
 * @param night the night it was done for; null if somebody asked
 * @param onlyClient the one client it is about; null for all
 * @param state RUNNING, DONE, or STOPPED before it was through
 * @param askedBy who asked
 * @param startedAt when
 * @param endedAt when it was through, or stopped
 * @param stoppedFor why it was stopped before it was through
 * @param partners how far it has come with each partner
 */
public record Reconciliation(UUID id, @Nullable LocalDate night, @Nullable UUID onlyClient, State state, String askedBy,
		Instant startedAt, @Nullable Instant endedAt, @Nullable StoppedFor stoppedFor, List<Part> partners) {

	/** How far it has come. */
	public enum State {

		/** It compares. */
		RUNNING,

		/** All is compared. */
		DONE,

		/** It was ended before it was through. */
		STOPPED

	}

	/** Why it was ended before it was through. */
	public enum StoppedFor {

		/** Somebody ended it. */
		OPERATOR,

		/**
		 * A partner could not be read for so long that the next night's was due. Its part
		 * says why it rested.
		 */
		NOT_THROUGH_IN_TIME

	}

	/**
	 * One partner's part.
	 *
	 * @param partner the partner's id
	 * @param state how far it has come
	 * @param restsFor why it could not be read just now, if it could not
	 * @param clients how many clients were compared
	 * @param things how many things they ought to have there
	 * @param waiting how many more wait to be sent, and so are no difference
	 * @param withheld clients that were protected when their turn came: not asked about
	 * @param missing told, and not there
	 * @param extra there, and not told
	 * @param stale there, and not as told
	 * @param unread could not be compared
	 * @param forgotten clients and channels of which the partner was told what is no
	 * longer kept: that much was not compared
	 */
	public record Part(String partner, State state, @Nullable String restsFor, long clients, long things, long waiting,
			long withheld, long missing, long extra, long stale, long unread, long forgotten) {

	}

	/**
	 * One difference.
	 *
	 * @param position its place in the list
	 * @param partner the partner's id
	 * @param channel the channel's id
	 * @param clientId the client
	 * @param kind MISSING, EXTRA, STALE or UNREAD
	 * @param finding what is wrong, more closely
	 * @param thing which thing, by our own id; the refusal's code where it is UNREAD
	 * @param deliveryId the delivery that told it last
	 * @param healedBy SEND if a run can mend it, HAND if it needs one
	 * @param sv what is to be done, in Swedish
	 * @param en the same in English
	 * @param would what the newest preview of its mending says
	 * @param result what came of that run
	 */
	public record Difference(long position, String partner, String channel, UUID clientId, Finding.Kind kind,
			Finding finding, String thing, @Nullable Long deliveryId, HealedBy healedBy, String sv, String en,
			@Nullable String would, @Nullable String result) {

	}

	/** Who mends a difference. */
	public enum HealedBy {

		/** A run that sends it again. */
		SEND,

		/** Somebody at the partner. */
		HAND

	}

}
