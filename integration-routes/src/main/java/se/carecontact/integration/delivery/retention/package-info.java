/**
 * How long what is told of deliveries is kept: by class of data, by whole partitions
 * where there are many rows. Never touches what is open.
 */
@NullMarked
package se.carecontact.integration.delivery.retention;

import org.jspecify.annotations.NullMarked;
