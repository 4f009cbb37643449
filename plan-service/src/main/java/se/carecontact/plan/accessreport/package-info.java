/**
 * Who has looked at, or changed, a client's plans: the report of it that a client may ask
 * for.
 * <p>
 * Owns GET /clients/{clientId}/access-report. Exposes {@link ReadAccessReport}. Never
 * depends on how the plans or the log are kept.
 */
@NullMarked
package se.carecontact.plan.accessreport;

import org.jspecify.annotations.NullMarked;
