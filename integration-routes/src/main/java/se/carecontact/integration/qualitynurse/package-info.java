/**
 * The quality nurse is told of each change of consent. Makes messages; sends them through
 * Lifecare.
 */
@NullMarked
package se.carecontact.integration.qualitynurse;

import org.jspecify.annotations.NullMarked;
