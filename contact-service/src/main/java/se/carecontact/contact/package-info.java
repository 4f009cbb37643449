/**
 * The service's start. Each package below is one part of the care process, with its
 * domain at its root.
 *
 * <p>
 * Owns: the application's start and its clock. Exposes: nothing. Never depends on: a
 * feature.
 */
@NullMarked
package se.carecontact.contact;

import org.jspecify.annotations.NullMarked;
