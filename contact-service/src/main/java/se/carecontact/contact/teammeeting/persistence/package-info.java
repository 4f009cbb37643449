/**
 * Team-meeting needs in PostgreSQL.
 *
 * <p>
 * Owns: the table {@code team_meeting_need}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.teammeeting.persistence;

import org.jspecify.annotations.NullMarked;
