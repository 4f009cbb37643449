/**
 * What a delivery waits for, and what would come of sending it: answers from the ledger
 * and from how partners fare, sends nothing and changes nothing.
 */
@NullMarked
package se.carecontact.integration.delivery.outlook;

import org.jspecify.annotations.NullMarked;
