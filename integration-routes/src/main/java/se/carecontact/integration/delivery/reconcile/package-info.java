/**
 * Compares what partners hold with what they were told, and proposes what mends the
 * differences; the mending itself is a run. Owns the tables reconciliation,
 * reconciliation_part and reconciliation_difference. Never changes anything at a partner.
 */
@NullMarked
package se.carecontact.integration.delivery.reconcile;

import org.jspecify.annotations.NullMarked;
