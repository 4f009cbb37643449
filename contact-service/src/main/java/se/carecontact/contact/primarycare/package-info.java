/**
 * Primary care's named contacts of a client: fast vårdkontakt and fast läkarkontakt, as
 * the region tells them.
 *
 * <p>
 * Owns: what is kept of them. Exposes: {@code PrimaryCareContact},
 * {@code PrimaryCareContacts}. Never depends on: the service's own contacts.
 */
@NullMarked
package se.carecontact.contact.primarycare;

import org.jspecify.annotations.NullMarked;
