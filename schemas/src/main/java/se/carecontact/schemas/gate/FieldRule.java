package se.carecontact.schemas.gate;

import java.util.Optional;

import org.apache.avro.Schema;

/**
 * What must not change in a field, beyond its type, from one version to another.
 */
@FunctionalInterface
interface FieldRule {

	/**
	 * Compares one field in two versions.
	 * @param released the field as released
	 * @param current the field of the same name now
	 * @return the sentence of a violation, or empty
	 */
	Optional<String> objection(Schema.Field released, Schema.Field current);

}
