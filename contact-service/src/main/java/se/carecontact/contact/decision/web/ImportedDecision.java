package se.carecontact.contact.decision.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.client.Identity;
import se.carecontact.contact.decision.DecisionPush;
import se.carecontact.contact.decision.GrantedService;
import se.carecontact.contact.decision.Goal;
import se.carecontact.contact.platform.Checks;

/**
 * One line of an import: a decision as its own address takes it, with its reference.
 *
 * @param decisionId the case system's reference
 * @param client whom it is for
 * @param unitId the unit that carries it out
 * @param decidedOn day of the decision
 * @param startsOn first day of service
 * @param endsOn last day of service, where known
 * @param services what is granted
 * @param goals the goals
 * @param careManagerName the deciding care manager
 */
record ImportedDecision(String decisionId, Identity client, String unitId, LocalDate decidedOn, LocalDate startsOn,
		@Nullable LocalDate endsOn, List<GrantedService> services, @Nullable List<Goal> goals,
		@Nullable String careManagerName) {

	ImportedDecision {
		new Checks().reference("decisionId", decisionId).present("client", client).orRefuse();
	}

	DecisionPush toPush() {
		return new DecisionPush(this.decisionId, this.client, new PushedDecision(this.client, this.unitId,
				this.decidedOn, this.startsOn, this.endsOn, this.services, this.goals, this.careManagerName)
			.grant());
	}

}
