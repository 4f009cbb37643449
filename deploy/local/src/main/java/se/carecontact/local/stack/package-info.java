/**
 * The processes of the local stack: which there are, on which ports, in which order they
 * start and end, and what keeps them running. It owns the data folder with its lock, logs
 * and process records. It exposes {@code LocalStack}, {@code StackSettings} and
 * {@code StackRefusal}. It never depends on stories, nor on a service's classes: services
 * are jars that are started.
 */
@NullMarked
package se.carecontact.local.stack;

import org.jspecify.annotations.NullMarked;
