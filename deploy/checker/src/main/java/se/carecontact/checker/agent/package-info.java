/**
 * What is put into a service's process to strike it at a point in its code, to set its
 * clock wrong, or to make a mutant of it. The services know nothing of it.
 *
 * <p>
 * Owns: the points. Exposes: nothing; orders come as files. Never depends on: anything
 * but the JDK and Byte Buddy, since it is loaded by each service.
 */
@NullMarked
package se.carecontact.checker.agent;

import org.jspecify.annotations.NullMarked;
