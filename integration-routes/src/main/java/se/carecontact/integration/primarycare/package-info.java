/**
 * Primary care over FHIR R4: out, who the client's contacts are, the agreed plan and the
 * consent; in, who the region's fast vårdkontakt and fast läkarkontakt are. Owns the FHIR
 * mapping ({@code contracts/primary-care.capabilitystatement.json}) and what was last
 * read from the region. Never claims a national profile, and never puts an identity
 * number in a URL or in an identifier of the suite's own.
 */
@NullMarked
package se.carecontact.integration.primarycare;

import org.jspecify.annotations.NullMarked;
