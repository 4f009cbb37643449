/** Keeps the access log in PostgreSQL, which refuses to change or remove a line. */
@NullMarked
package se.carecontact.plan.access.persistence;

import org.jspecify.annotations.NullMarked;
