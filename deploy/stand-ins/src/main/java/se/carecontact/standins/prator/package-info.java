/**
 * The Prator-like system: consents and care reports, as {@code prator.openapi.yaml} says,
 * and the nurse's inbox. Exposes {@link se.carecontact.standins.prator.Prator}. Never
 * depends on the other stand-ins.
 */
@NullMarked
package se.carecontact.standins.prator;

import org.jspecify.annotations.NullMarked;
