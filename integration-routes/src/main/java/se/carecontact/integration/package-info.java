/**
 * The application: it owns nothing but its start. Each folder is a module; delivery is
 * the core, the flows stand beside it.
 */
@NullMarked
package se.carecontact.integration;

import org.jspecify.annotations.NullMarked;
