/**
 * The appointer's addresses for suggestions, and the unit manager's for load and review.
 *
 * <p>
 * Owns: /contact-suggestions, /units. Exposes: {@code Language}, {@code SuggestionView}.
 * Never depends on: persistence.
 */
@NamedInterface("web")
@NullMarked
package se.carecontact.contact.suggestion.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
