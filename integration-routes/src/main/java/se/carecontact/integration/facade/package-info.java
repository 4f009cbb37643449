/**
 * What primary care may read of the suite itself: a FHIR R4 server at {@code /fhir} with
 * the contacts a client has now. Owns the tables facade_person, facade_contacts and
 * facade_look and the feed that keeps them; exposes HTTP only. Never depends on
 * deliveries being dispatched, nor on the region's own server.
 */
@NullMarked
package se.carecontact.integration.facade;

import org.jspecify.annotations.NullMarked;
