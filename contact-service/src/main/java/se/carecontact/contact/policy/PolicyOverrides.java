package se.carecontact.contact.policy;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * Where a policy differs from what it is laid over. Null: no difference.
 *
 * @param roleName see {@link PolicyTerms}
 * @param contactPersonName see {@link PolicyTerms}
 * @param appointedBy see {@link PolicyTerms}
 * @param clientsPerContact see {@link PolicyTerms}
 * @param oppositeWeekendTeams see {@link PolicyTerms}
 * @param visitShare see {@link PolicyTerms}
 * @param controlMonths see {@link PolicyTerms}
 * @param dueSoonDays see {@link PolicyTerms}
 * @param deadlines those that are other
 * @param without those that do not hold here
 */
public record PolicyOverrides(@Nullable String roleName, @Nullable String contactPersonName,
		@Nullable AppointedBy appointedBy, @Nullable ClientsPerContact clientsPerContact,
		@Nullable Boolean oppositeWeekendTeams, @Nullable VisitShare visitShare, @Nullable List<Integer> controlMonths,
		@Nullable Integer dueSoonDays, @Nullable Map<DeadlineKind, Deadline> deadlines,
		@Nullable Set<DeadlineKind> without) {

	/** No difference at all. */
	public static final PolicyOverrides NONE = new PolicyOverrides(null, null, null, null, null, null, null, null, null,
			null);

	public PolicyOverrides {
		new Checks()
			.that(deadlines == null || deadlines.values().stream().allMatch((deadline) -> deadline != null),
					"deadlines", "required", "No deadline may be null: name it in without.")
			.that(without == null || without.stream().allMatch((kind) -> kind != null), "without", "required",
					"No entry may be null.")
			.orRefuse();
	}

	/** The terms with these differences. */
	public PolicyTerms over(PolicyTerms terms) {
		Map<DeadlineKind, Deadline> all = new EnumMap<>(DeadlineKind.class);
		all.putAll(terms.deadlines());
		all.putAll((this.deadlines != null) ? this.deadlines : Map.of());
		all.keySet().removeAll(new HashSet<>((this.without != null) ? this.without : Set.of()));
		return new PolicyTerms(or(this.roleName, terms.roleName()),
				or(this.contactPersonName, terms.contactPersonName()), or(this.appointedBy, terms.appointedBy()),
				(this.clientsPerContact != null) ? this.clientsPerContact : terms.clientsPerContact(),
				or(this.oppositeWeekendTeams, terms.oppositeWeekendTeams()),
				(this.visitShare != null) ? this.visitShare : terms.visitShare(),
				or(this.controlMonths, terms.controlMonths()), or(this.dueSoonDays, terms.dueSoonDays()), all);
	}

	private static <T> T or(@Nullable T own, T other) {
		return (own != null) ? own : other;
	}

}
