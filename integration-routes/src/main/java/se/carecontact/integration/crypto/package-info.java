/**
 * Encryption at rest of what is personal. Owns the key; exposes Sealer. Depends on
 * nothing.
 */
@NullMarked
package se.carecontact.integration.crypto;

import org.jspecify.annotations.NullMarked;
