package se.carecontact.contact.client;

/**
 * The fact that a client became known, or is known by something else than before.
 *
 * @param identity whole, as it now is
 * @param protectionEnded whether it was protected until now, and is no longer
 * @param firstTime whether the client was not known before, so that nothing of theirs is
 */
public record IdentityKnown(Identity identity, boolean protectionEnded, boolean firstTime) {
}
