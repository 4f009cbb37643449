/**
 * Swedish identity numbers as a type that validates itself and prints masked.
 *
 * <p>
 * Owns: what a personnummer, samordningsnummer or reserve number is, and how to find one
 * in free text. Exposes: {@code IdentityNumber}, {@code IdentityNumberFinder}. Never
 * depends on: any other package.
 */
@NullMarked
package se.carecontact.contact.identity;

import org.jspecify.annotations.NullMarked;
