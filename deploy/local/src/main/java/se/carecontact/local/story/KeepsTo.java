package se.carecontact.local.story;

import org.jspecify.annotations.Nullable;

/**
 * How a partner was pressed since a step, as its journal tells it.
 *
 * @param at the partner
 * @param kind only calls of this kind count as effects; all where null
 * @param since the step from whose beginning on the journal is looked at
 * @param perSecond the agreed pace: no stretch of the journal holds more effects than the
 * pace allows in that time and one second more, whatever the calls' own way took
 * @param atOnce the most calls at the partner at once
 * @param effects exactly so many effects; and those about the same of one client in
 * order, by their seq
 */
public record KeepsTo(Partner at, @Nullable String kind, @Nullable String since, @Nullable Integer perSecond,
		@Nullable Integer atOnce, @Nullable Integer effects) {
}
