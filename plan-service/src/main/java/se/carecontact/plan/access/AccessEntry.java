package se.carecontact.plan.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One look at, or change of, a client's plans.
 *
 * @param id rises with time
 * @param at when
 * @param caller who, as the token's subject
 * @param callerName who, by name
 * @param callerRoles in which roles
 * @param purpose what they did
 * @param reason why, where they said
 * @param requestId the request
 */
public record AccessEntry(long id, Instant at, String caller, String callerName, String callerRoles, String purpose,
		@Nullable String reason, @Nullable String requestId) {
}
