/** Keeps the copy of contact-service's facts in PostgreSQL. */
@NullMarked
package se.carecontact.plan.homecare.persistence;

import org.jspecify.annotations.NullMarked;
