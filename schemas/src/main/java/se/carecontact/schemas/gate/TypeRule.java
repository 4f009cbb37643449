package se.carecontact.schemas.gate;

import java.util.Optional;

import org.apache.avro.Schema;

/**
 * What must not change in a type from one version to another, wherever in an event it
 * stands.
 */
@FunctionalInterface
interface TypeRule {

	/**
	 * Compares one type in two versions.
	 * @param released the type as released; never a union
	 * @param current the type that stands in its place now; never a union
	 * @return the sentence of a violation, or empty
	 */
	Optional<String> objection(Schema released, Schema current);

}
