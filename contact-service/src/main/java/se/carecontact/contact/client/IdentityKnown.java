package se.carecontact.contact.client;

/**
 * The fact that a client became known, or is known by something else than before.
 *
 * @param identity whole, as it now is
 */
public record IdentityKnown(Identity identity) {
}
