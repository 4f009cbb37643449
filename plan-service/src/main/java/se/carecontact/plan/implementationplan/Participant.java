package se.carecontact.plan.implementationplan;

import org.jspecify.annotations.Nullable;

/**
 * Someone who took part in the plan conversation.
 *
 * @param name as the person wants it written
 * @param relation to the client, in words
 * @param how how they took part, in words, such as by phone; null where nothing was said
 */
public record Participant(String name, String relation, @Nullable String how) {
}
