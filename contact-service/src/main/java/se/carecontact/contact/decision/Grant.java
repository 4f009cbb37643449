package se.carecontact.contact.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * What a decision grants, with services and goals as they were sent. Two that grant the
 * same are equal once {@link #inOrder()}.
 *
 * @param unitId the unit that carries it out
 * @param decidedOn day of the decision
 * @param startsOn first day of service
 * @param endsOn last day of service, where known
 * @param services what is granted
 * @param goals the goals
 * @param careManagerName the deciding care manager (biståndshandläggare)
 */
public record Grant(String unitId, LocalDate decidedOn, LocalDate startsOn, @Nullable LocalDate endsOn,
		List<GrantedService> services, List<Goal> goals, @Nullable String careManagerName) {

	private static final int MAX_ENTRIES = 100;

	public Grant {
		new Checks().reference("unitId", unitId)
			.date("decidedOn", decidedOn)
			.date("startsOn", startsOn)
			.optionalDate("endsOn", endsOn)
			.notBefore("endsOn", endsOn, "startsOn", startsOn)
			.list("services", services, MAX_ENTRIES)
			.that(services == null || !services.isEmpty(), "services", "not-empty", "At least one service is granted.")
			.list("goals", goals, MAX_ENTRIES)
			.optionalLine("careManagerName", careManagerName, 100)
			.orRefuse();
		new Checks()
			.that(services.stream().map(GrantedService::code).distinct().count() == services.size(), "services",
					"no-doubles", "Each service stands once.")
			.that(goals.stream().map(Goal::goalId).distinct().count() == goals.size(), "goals", "no-doubles",
					"Each goal stands once.")
			.orRefuse();
		services = List.copyOf(services);
		goals = List.copyOf(goals);
	}

	/** The same grant in the order in which it is kept and compared. */
	Grant inOrder() {
		return new Grant(this.unitId, this.decidedOn, this.startsOn, this.endsOn,
				this.services.stream().sorted(Comparator.comparing(GrantedService::code)).toList(),
				this.goals.stream().sorted(Comparator.comparing(Goal::goalId)).toList(), this.careManagerName);
	}

}
