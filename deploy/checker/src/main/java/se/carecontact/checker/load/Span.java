package se.carecontact.checker.load;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A span of time.
 *
 * @param from its begin
 * @param until its end; null while it lasts
 */
public record Span(Instant from, @Nullable Instant until) {
}
