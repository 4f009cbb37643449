package se.carecontact.schemas;

import java.util.List;

import org.apache.avro.Schema;

/**
 * The suite's Kafka topics, and which topic an event belongs to. A record's key is the
 * client's UUID as a string, so all of a client's events on a topic stand in one
 * partition, in order.
 */
public final class CareTopics {

	/**
	 * Who a client is. Compacted; a tombstone erases. The only topic with identity
	 * numbers and clients' names.
	 */
	public static final String CLIENTS = "care.clients";

	/** Decisions, contacts, absences, consents and what else contact-service owns. */
	public static final String CONTACT_EVENTS = "care.contact-events";

	/** Implementation plans, owned by plan-service. */
	public static final String PLAN_EVENTS = "care.plan-events";

	/** Named contacts in primary care, as the region tells them. */
	public static final String PRIMARY_CARE_EVENTS = "care.primary-care-events";

	/** Every topic. */
	public static final List<String> ALL = List.of(CLIENTS, CONTACT_EVENTS, PLAN_EVENTS, PRIMARY_CARE_EVENTS);

	private static final String EVENTS = "se.carecontact.events.";

	private CareTopics() {
	}

	/**
	 * The topic of an event type; its namespace decides.
	 * @param event a record's schema
	 * @return the topic's name
	 * @throws IllegalArgumentException where the namespace is no event namespace, such as
	 * that of the shared types
	 */
	public static String of(Schema event) {
		String namespace = event.getNamespace();
		return switch ((namespace == null) ? "" : namespace) {
			case EVENTS + "client" -> CLIENTS;
			case EVENTS + "contact" -> CONTACT_EVENTS;
			case EVENTS + "plan" -> PLAN_EVENTS;
			case EVENTS + "primarycare" -> PRIMARY_CARE_EVENTS;
			default -> throw new IllegalArgumentException(
					event.getFullName() + " belongs to no topic: its namespace is not one of the events'.");
		};
	}

}
