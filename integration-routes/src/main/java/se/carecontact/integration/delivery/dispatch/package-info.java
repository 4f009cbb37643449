/**
 * Claims keys, sends their heads through the channels' routes, and writes the outcome;
 * one gate (breaker, pace, bulkhead) per partner.
 */
@NullMarked
package se.carecontact.integration.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
