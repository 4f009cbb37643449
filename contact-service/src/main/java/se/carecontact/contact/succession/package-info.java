/**
 * What happens to the clients of a contact who leaves the employer: each gets a
 * successor, in one operation with a preview, and none is left without (rule 7).
 *
 * <p>
 * Owns: previews, and that an employment does not end past its clients. Exposes: nothing.
 * Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.succession;

import org.jspecify.annotations.NullMarked;
