package se.carecontact.contact.platform;

/**
 * Who did something, as events and records tell it.
 *
 * @param id the person's id at the employer
 * @param name the name as shown
 */
public record Actor(String id, String name) {
}
