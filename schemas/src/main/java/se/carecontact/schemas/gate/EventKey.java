package se.carecontact.schemas.gate;

import org.apache.avro.Schema;

import se.carecontact.schemas.CareTopics;

/**
 * What makes two schemas versions of the same event.
 *
 * @param topic the event's topic
 * @param name the record's name without its namespace
 */
public record EventKey(String topic, String name) {

	/** The key of a schema; fails where its namespace belongs to no topic. */
	static EventKey of(Schema schema) {
		return new EventKey(CareTopics.of(schema), schema.getName());
	}

}
