package se.carecontact.contact.decision.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.client.Identity;
import se.carecontact.contact.decision.Goal;
import se.carecontact.contact.decision.Grant;
import se.carecontact.contact.decision.GrantedService;
import se.carecontact.contact.platform.Checks;

/**
 * A decision as the case system sends it. Its parts check themselves when
 * {@link #grant()} and the client are made.
 *
 * @param client whom it is for
 * @param unitId the unit that carries it out
 * @param decidedOn day of the decision
 * @param startsOn first day of service
 * @param endsOn last day of service, where known
 * @param services what is granted
 * @param goals the goals
 * @param careManagerName the deciding care manager
 */
record PushedDecision(Identity client, String unitId, LocalDate decidedOn, LocalDate startsOn,
		@Nullable LocalDate endsOn, List<GrantedService> services, @Nullable List<Goal> goals,
		@Nullable String careManagerName) {

	PushedDecision {
		new Checks().present("client", client).orRefuse();
	}

	Grant grant() {
		return new Grant(this.unitId, this.decidedOn, this.startsOn, this.endsOn, this.services,
				(this.goals != null) ? this.goals : List.of(), this.careManagerName);
	}

}
