/**
 * Lifecare: its calls, and the two flows that keep the names of the contacts and the
 * journal as they should be. Depends on delivery, identity and partner; never on another
 * flow's package.
 */
@NullMarked
package se.carecontact.integration.lifecare;

import org.jspecify.annotations.NullMarked;
