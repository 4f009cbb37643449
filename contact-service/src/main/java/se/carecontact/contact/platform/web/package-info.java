/**
 * The plumbing of HTTP, the same for every feature: problem+json for every error, a
 * request's id, the bound on bodies, repeated POSTs, versions as ETags, and strict JSON.
 *
 * <p>
 * Owns: the table {@code idempotency_key}. Exposes: {@code ETags}; for streamed bodies
 * {@code LineReader}, {@code LineRounds}, {@code JsonLines}, {@code LineAnswers} and
 * {@code StreamedBody}. Never depends on: a feature.
 */
@NullMarked
package se.carecontact.contact.platform.web;

import org.jspecify.annotations.NullMarked;
