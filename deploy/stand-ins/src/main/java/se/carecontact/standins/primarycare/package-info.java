/**
 * A region's FHIR R4 server as {@code primary-care.capabilitystatement.json} says, and
 * what the region itself does there: it names fast vårdkontakt and fast läkarkontakt.
 * Exposes {@link se.carecontact.standins.primarycare.PrimaryCare}. Never depends on the
 * other stand-ins.
 */
@NullMarked
package se.carecontact.standins.primarycare;

import org.jspecify.annotations.NullMarked;
