/**
 * The suite under check: every part in a process that can be killed.
 *
 * <p>
 * Owns: starting and ending it. Exposes: its replicas, its partners' journals and fault
 * switches. Never depends on: a service's classes.
 */
@NullMarked
package se.carecontact.checker.suite;

import org.jspecify.annotations.NullMarked;
