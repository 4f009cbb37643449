/**
 * Papers as PDF: XHTML templates, filled in and set in type.
 *
 * <p>
 * Owns: the templates under {@code print/}. Exposes: nothing. Never depends on: the web,
 * persistence.
 */
@NullMarked
package se.carecontact.contact.print.pdf;

import org.jspecify.annotations.NullMarked;
