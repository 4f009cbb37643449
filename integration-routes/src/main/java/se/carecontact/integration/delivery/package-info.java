/**
 * The ledger of deliveries and their dispatch: owns the promise that each event reaches
 * its partner in order per client and with one effect. Exposes Channel, which each flow
 * implements, and what a channel's route receives and returns. Never knows a partner's
 * format, nor decides on care.
 */
@NullMarked
package se.carecontact.integration.delivery;

import org.jspecify.annotations.NullMarked;
