package se.carecontact.contact.followup.messaging;

import java.util.UUID;

import org.springframework.stereotype.Component;
import se.carecontact.contact.followup.PlanFact;
import se.carecontact.contact.followup.RememberPlan;
import se.carecontact.contact.platform.messaging.TopicReader;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanEnded;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.plan.PlanOpened;
import se.carecontact.schemas.CareTopics;

/**
 * Remembers what plan-service tells of plans; drafts, and what it may tell one day, are
 * left.
 */
@Component
class PlanEventsReader implements TopicReader {

	private final RememberPlan rememberPlan;

	PlanEventsReader(RememberPlan rememberPlan) {
		this.rememberPlan = rememberPlan;
	}

	@Override
	public String topic() {
		return CareTopics.PLAN_EVENTS;
	}

	@Override
	public void take(Object event) {
		switch (event) {
			case PlanOpened opened -> this.rememberPlan.remember(new PlanFact.Opened(plan(opened.getPlanId(),
					opened.getClientId(), opened.getMunicipalityId(), opened.getDecisionId())));
			case PlanAgreed agreed -> this.rememberPlan.remember(new PlanFact.Agreed(
					plan(agreed.getPlanId(), agreed.getClientId(), agreed.getMunicipalityId(), agreed.getDecisionId()),
					agreed.getAgreedOn(), agreed.getNextFollowUpOn()));
			case PlanFollowedUp followed -> this.rememberPlan.remember(
					new PlanFact.FollowedUp(
							plan(followed.getPlanId(), followed.getClientId(), followed.getMunicipalityId(),
									followed.getDecisionId()),
							followed.getFollowedUpOn(), followed.getNextFollowUpOn()));
			case PlanEnded ended -> this.rememberPlan.remember(new PlanFact.Ended(
					plan(ended.getPlanId(), ended.getClientId(), ended.getMunicipalityId(), ended.getDecisionId()),
					ended.getEndedOn()));
			default -> {
			}
		}
	}

	private static PlanFact.Plan plan(UUID planId, UUID clientId, String municipalityId, String decisionId) {
		return new PlanFact.Plan(planId, clientId, municipalityId, decisionId);
	}

}
