/**
 * The local stack's command: its options, and what happens when it is given. It owns the
 * way a person meets the stack; the processes are {@link se.carecontact.local.stack}'s
 * and the stories {@link se.carecontact.local.story}'s. It exposes the {@code Launcher}
 * alone and never depends on a service's classes.
 */
@NullMarked
package se.carecontact.local;

import org.jspecify.annotations.NullMarked;
