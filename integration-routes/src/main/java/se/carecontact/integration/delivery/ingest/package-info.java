/**
 * From a record on Kafka to a row of the ledger. Never calls a partner.
 */
@NullMarked
package se.carecontact.integration.delivery.ingest;

import org.jspecify.annotations.NullMarked;
