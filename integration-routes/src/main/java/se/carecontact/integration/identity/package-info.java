/**
 * Who a client is, as care.clients says: owns the table client_identity, encrypted at
 * rest. Exposes ClientIdentities and tells others in the process of a change. Never
 * depends on deliveries or partners.
 */
@NullMarked
package se.carecontact.integration.identity;

import org.jspecify.annotations.NullMarked;
