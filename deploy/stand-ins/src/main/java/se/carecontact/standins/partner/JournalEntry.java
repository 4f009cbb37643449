package se.carecontact.standins.partner;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One call as it arrived. Holds no personal data: neither query, body nor identity
 * number.
 *
 * @param index place in the journal, from 0
 * @param arrivedAt when the call had come in whole, UTC
 * @param method HTTP method
 * @param path path without query; anything like an identity number is masked
 * @param operation the contract's operation id, or {@code unknown}
 * @param eventId the caller's {@code Idempotency-Key}, which is its event's id
 * @param seq the caller's {@code X-Seq}
 * @param clientId the partner's own id of the person, where the call concerns one
 * @param about what it was about, in a few words without personal data, such as
 * {@code ABSENCE URGENT to PLANNERS}
 * @param effect what it did
 * @param status status answered, 0 where the connection was dropped without an answer
 * @param fault the fault in force, or null
 * @param atOnce how many calls were with the partner when it came, itself included
 */
public record JournalEntry(int index, Instant arrivedAt, String method, String path, String operation,
		@Nullable String eventId, @Nullable Long seq, @Nullable String clientId, @Nullable String about, Effect effect,
		int status, @Nullable FaultMode fault, int atOnce) {
}
