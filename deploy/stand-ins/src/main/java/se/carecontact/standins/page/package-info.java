/**
 * Plain, accessible HTML for the stand-ins' pages. Owns escaping and the one style sheet.
 * Never holds anything of a partner.
 */
@NullMarked
package se.carecontact.standins.page;

import org.jspecify.annotations.NullMarked;
