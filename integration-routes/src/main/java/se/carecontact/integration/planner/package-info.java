/**
 * What the unit's planners must know: absences at once, time needs, wishes. Makes
 * messages; sends them through Lifecare.
 */
@NullMarked
package se.carecontact.integration.planner;

import org.jspecify.annotations.NullMarked;
