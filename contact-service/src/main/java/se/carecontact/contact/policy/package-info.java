/**
 * What differs between municipalities, as data.
 *
 * <p>
 * Owns: municipalities, policies, references to law, kinds of units and service
 * catalogues. Exposes: {@code Policies}, {@code Policy}, {@code LegalReferences},
 * {@code UnitKinds}, {@code ServiceCatalogue}. Never depends on: another feature.
 */
@NullMarked
package se.carecontact.contact.policy;

import org.jspecify.annotations.NullMarked;
