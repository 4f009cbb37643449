/**
 * How the suite writes Swedish to people: dates, times, signed lines. Plain functions;
 * depends on nothing.
 */
@NullMarked
package se.carecontact.integration.text;

import org.jspecify.annotations.NullMarked;
