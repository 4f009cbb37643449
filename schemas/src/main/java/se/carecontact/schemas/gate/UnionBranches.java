package se.carecontact.schemas.gate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.apache.avro.Schema;

/**
 * The branches of a union, where a type that is no union counts as its own single branch,
 * and which branch took the place of which.
 */
final class UnionBranches {

	private UnionBranches() {
	}

	static List<Schema> of(Schema schema) {
		return schema.isUnion() ? schema.getTypes() : List.of(schema);
	}

	/**
	 * The branch that stands for a released one now: the same name if there is one, else
	 * the same simple name (it was moved to another namespace), else the only one left of
	 * its kind (it was renamed). None: the branch is gone.
	 */
	static Optional<Schema> counterpart(Schema released, Schema current) {
		List<Schema> sameKind = of(current).stream()
			.filter((branch) -> branch.getType() == released.getType())
			.toList();
		return first(sameKind, (branch) -> branch.getFullName().equals(released.getFullName()))
			.or(() -> first(sameKind, (branch) -> Objects.equals(branch.getName(), released.getName())))
			.or(() -> (sameKind.size() == 1) ? Optional.of(sameKind.getFirst()) : Optional.empty());
	}

	private static Optional<Schema> first(List<Schema> branches, Predicate<Schema> wanted) {
		return branches.stream().filter(wanted).findFirst();
	}

}
