package se.carecontact.schemas.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.avro.Schema;

/**
 * Walks a released and a current schema side by side, field by field name, and asks every
 * rule about each pair. What stands in one of the two only is Avro's matter: whether it
 * can be left out follows from its default.
 */
final class SchemaComparison {

	private static final List<TypeRule> TYPE_RULES = List.of(new FullNameStays(), new TypeStays(),
			new LogicalTypeStays(), new EnumStaysReadable());

	private static final List<FieldRule> FIELD_RULES = List.of(new DefaultStays());

	private final List<Violation> found = new ArrayList<>();

	/** Record types being walked, so that a type that holds itself ends the walk. */
	private final Set<String> inside = new HashSet<>();

	private SchemaComparison() {
	}

	static List<Violation> violations(Schema released, Schema current) {
		SchemaComparison comparison = new SchemaComparison();
		comparison.compare(current.getName(), released, current);
		return List.copyOf(comparison.found);
	}

	private void compare(String path, Schema released, Schema current) {
		if (released.isUnion() || current.isUnion()) {
			for (Schema branch : UnionBranches.of(released)) {
				UnionBranches.counterpart(branch, current).ifPresent((now) -> compare(path, branch, now));
			}
			return;
		}
		TYPE_RULES.forEach((rule) -> note(path, rule.objection(released, current)));
		if (released.getType() == current.getType()) {
			descend(path, released, current);
		}
	}

	private void descend(String path, Schema released, Schema current) {
		switch (released.getType()) {
			case RECORD -> fields(path, released, current);
			case ARRAY -> compare(path + "[]", released.getElementType(), current.getElementType());
			case MAP -> compare(path + "{}", released.getValueType(), current.getValueType());
			default -> {
			}
		}
	}

	private void fields(String path, Schema released, Schema current) {
		if (!this.inside.add(released.getFullName())) {
			return;
		}
		for (Schema.Field before : released.getFields()) {
			Schema.Field now = current.getField(before.name());
			if (now != null) {
				String fieldPath = path + "." + before.name();
				FIELD_RULES.forEach((rule) -> note(fieldPath, rule.objection(before, now)));
				compare(fieldPath, before.schema(), now.schema());
			}
		}
		this.inside.remove(released.getFullName());
	}

	private void note(String path, Optional<String> objection) {
		objection.ifPresent((sentence) -> this.found.add(new Violation(path, sentence)));
	}

}
