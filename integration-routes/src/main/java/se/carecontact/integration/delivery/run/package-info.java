/**
 * Acts on many deliveries at once: a preview that says for each what would happen, and a
 * run of exactly those. Owns the tables operator_run and operator_run_item.
 */
@NullMarked
package se.carecontact.integration.delivery.run;

import org.jspecify.annotations.NullMarked;
