/**
 * The implementation plan (genomförandeplan): opened by the decision, drafted by the
 * client's contact, agreed with the client, followed up, ended with the decision.
 * <p>
 * Owns the plans, their versions and follow-ups. Exposes the use cases
 * ({@link DraftPlan}, {@link AgreePlan}, {@link FollowUpPlan}, {@link FollowHomeCare},
 * {@link ReadPlans}) and {@link PlanEvent}. Never depends on how a request or a fact
 * arrives, nor on where a plan is kept: each use case runs inside its caller's
 * transaction.
 */
@NullMarked
package se.carecontact.plan.implementationplan;

import org.jspecify.annotations.NullMarked;
