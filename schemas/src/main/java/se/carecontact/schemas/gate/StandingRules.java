package se.carecontact.schemas.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

import se.carecontact.schemas.CareTopics;

/**
 * What every event must be, whatever its past: at home on a topic, documented to the last
 * field, and with enums that today's readers can outlive.
 */
final class StandingRules {

	private final List<Violation> found = new ArrayList<>();

	private final Set<String> inside = new HashSet<>();

	private StandingRules() {
	}

	static boolean hasTopic(Schema event) {
		try {
			CareTopics.of(event);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	static List<Violation> violations(Schema event) {
		StandingRules rules = new StandingRules();
		if (!hasTopic(event)) {
			rules.note(event.getName(), "namespace " + event.getNamespace() + " belongs to no topic.");
		}
		rules.look(event.getName(), event);
		return List.copyOf(rules.found);
	}

	private void look(String path, Schema schema) {
		switch (schema.getType()) {
			case RECORD -> lookAtRecord(path, schema);
			case ENUM -> lookAtEnum(path, schema);
			case ARRAY -> look(path + "[]", schema.getElementType());
			case MAP -> look(path + "{}", schema.getValueType());
			case UNION -> schema.getTypes().forEach((branch) -> look(path, branch));
			default -> {
			}
		}
	}

	private void lookAtRecord(String path, Schema record) {
		if (!this.inside.add(record.getFullName())) {
			return;
		}
		mustBeDocumented(path, "record " + record.getName(), record.getDoc());
		mustHaveNoAlias(path, record.getAliases());
		for (Schema.Field field : record.getFields()) {
			String fieldPath = path + "." + field.name();
			mustBeDocumented(fieldPath, "the field", field.doc());
			mustHaveNoAlias(fieldPath, field.aliases());
			look(fieldPath, field.schema());
		}
		this.inside.remove(record.getFullName());
	}

	private void lookAtEnum(String path, Schema enumeration) {
		mustBeDocumented(path, "enum " + enumeration.getName(), enumeration.getDoc());
		mustHaveNoAlias(path, enumeration.getAliases());
		if (enumeration.getEnumDefault() == null) {
			note(path, "enum " + enumeration.getName()
					+ " has no default; a symbol added later could not be read by readers of today.");
		}
	}

	private void mustBeDocumented(String path, String what, @Nullable String doc) {
		if (doc == null || doc.isBlank()) {
			note(path, what + " has no doc; an event is a contract, and each part of it says what it means.");
		}
	}

	private void mustHaveNoAlias(String path, Set<String> aliases) {
		if (!aliases.isEmpty()) {
			note(path, "has an alias; it hides a rename that readers of earlier versions cannot follow.");
		}
	}

	private void note(String path, String sentence) {
		this.found.add(new Violation(path, sentence));
	}

}
