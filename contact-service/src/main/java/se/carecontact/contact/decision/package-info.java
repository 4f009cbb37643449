/**
 * Home-care decisions (biståndsbeslut om hemtjänst), as the case system pushes them.
 *
 * <p>
 * Owns: decisions and their revisions. Exposes: {@code Decision}, {@code Decisions},
 * {@code AfterLastDecision}, {@code RecordLifeEvent}. Never depends on: what follows from
 * a decision.
 */
@NullMarked
package se.carecontact.contact.decision;

import org.jspecify.annotations.NullMarked;
