/**
 * The plan service: a decision opens an implementation plan (genomförandeplan), the
 * client's contact writes it together with the client, it is agreed and followed up.
 * <p>
 * Owns the plans, their versions and follow-ups, and a small copy of what contact-service
 * says about the client's home care. Exposes an HTTP API and the events on
 * {@code care.plan-events}. Never holds a name or an identity number of a client.
 */
@NullMarked
package se.carecontact.plan;

import org.jspecify.annotations.NullMarked;
