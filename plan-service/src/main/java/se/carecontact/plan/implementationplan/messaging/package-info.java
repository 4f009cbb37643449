/**
 * Tells the suite what happened to a plan: each step as its Avro record, through the
 * outbox.
 */
@NullMarked
package se.carecontact.plan.implementationplan.messaging;

import org.jspecify.annotations.NullMarked;
