package se.carecontact.integration.delivery.run;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A preview and what has become of it.
 *
 * @param id its id
 * @param act what is done
 * @param state how far it has come
 * @param evenIfReceived whether what the partner has is sent again
 * @param asked what it was made for
 * @param reason why, in the operator's words
 * @param createdBy who asked for the preview
 * @param createdAt when
 * @param startedBy who started it
 * @param startedAt when
 * @param endedAt when it was done or stopped
 * @param would how many deliveries, by what would come of it
 * @param results how many are done, by what came of it
 * @param left how many are still to be done
 */
public record Run(UUID id, Act act, RunState state, boolean evenIfReceived, String asked, @Nullable String reason,
		String createdBy, Instant createdAt, @Nullable String startedBy, @Nullable Instant startedAt,
		@Nullable Instant endedAt, Map<String, Long> would, Map<String, Long> results, long left) {

	/** How far a run has come. */
	public enum RunState {

		/** The preview is being made. */
		PREPARING,

		/** It may be started. */
		PREVIEWED,

		/** It is acting, one delivery after another. */
		RUNNING,

		/** It rests, and may go on. */
		PAUSED,

		/** It was ended before it was through, for good. */
		STOPPED,

		/** All that was previewed is done. */
		DONE

	}

	/**
	 * One delivery of a run.
	 *
	 * @param position its place, in the order of acting
	 * @param deliveryId the delivery
	 * @param would what would come of it
	 * @param result what came of it: DONE, LEFT, or what stood in the way by then; null
	 * while it is to be done
	 * @param doneAt when
	 * @param replayedAs the delivery it was sent again as
	 */
	public record Item(long position, long deliveryId, String would, @Nullable String result, @Nullable Instant doneAt,
			@Nullable Long replayedAs) {

	}

}
