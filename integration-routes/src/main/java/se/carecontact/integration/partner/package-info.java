/**
 * Talking to a partner over HTTP: who the partners are, how they are reached, and what an
 * answer means for a delivery. Exposes PartnerHttp, the step before each of its calls,
 * and the two ways a call can go wrong. Never knows an event, nor retries.
 */
@NullMarked
package se.carecontact.integration.partner;

import org.jspecify.annotations.NullMarked;
