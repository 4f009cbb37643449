package se.carecontact.integration.delivery.watch;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something someone on call should know.
 *
 * @param id its number
 * @param kind what it is
 * @param partner which partner it concerns
 * @param detail in figures, as last seen
 * @param since when it was first seen
 * @param seenAt when it was last seen
 * @param endedAt when it was over, if it is
 */
public record Alert(long id, String kind, String partner, String detail, Instant since, Instant seenAt,
		@Nullable Instant endedAt) {

}
