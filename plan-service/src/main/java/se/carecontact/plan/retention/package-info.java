/**
 * How long what is kept: drafts left behind by an ended plan go early, a client's plans
 * go with the client, and what grows is purged by age.
 * <p>
 * Owns the periods, the list of tables that hold something of a client, and the purge
 * log. Exposes {@link EraseClient}, {@link ErasedClients} and {@link MaskAuthor}. Never
 * depends on the plans, nor on how a tombstone arrives.
 */
@NullMarked
package se.carecontact.plan.retention;

import org.jspecify.annotations.NullMarked;
