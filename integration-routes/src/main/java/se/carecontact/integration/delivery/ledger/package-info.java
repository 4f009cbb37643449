/**
 * The tables delivery and delivery_key in PostgreSQL. Used by ingest, dispatch and the
 * operator's API of this module only; depends on no transport.
 */
@NullMarked
package se.carecontact.integration.delivery.ledger;

import org.jspecify.annotations.NullMarked;
