/**
 * Watches what is undelivered and how partners fare, and tells it as metrics and alerts.
 * Owns the table alert. Changes no delivery.
 */
@NullMarked
package se.carecontact.integration.delivery.watch;

import org.jspecify.annotations.NullMarked;
