/**
 * The plans' HTTP API: what is sent and shown, and the transaction and access log around
 * each use case.
 */
@NullMarked
package se.carecontact.plan.implementationplan.web;

import org.jspecify.annotations.NullMarked;
