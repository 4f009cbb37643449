package se.carecontact.plan.implementationplan;

import org.jspecify.annotations.Nullable;

/**
 * What made a plan change, so that its event can be traced back.
 *
 * @param id the request's id, or the id of the event that was followed
 * @param traceparent W3C trace context, null where the cause came without one
 */
public record Cause(String id, @Nullable String traceparent) {
}
