package se.carecontact.plan.implementationplan;

/**
 * Someone who took part in the plan conversation.
 *
 * @param name as the person wants it written
 * @param relation to the client, in words
 */
public record Participant(String name, String relation) {
}
