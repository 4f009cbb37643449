/**
 * Retention in PostgreSQL.
 * <p>
 * Owns the statements that remove. Exposes nothing. Never depends on the web.
 */
@NullMarked
package se.carecontact.plan.retention.persistence;

import org.jspecify.annotations.NullMarked;
