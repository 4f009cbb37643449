/** Keeps plans, versions and follow-ups in PostgreSQL. */
@NullMarked
package se.carecontact.plan.implementationplan.persistence;

import org.jspecify.annotations.NullMarked;
