package se.carecontact.integration.consent;

/**
 * The owner of consents was silent, and may be asked once to see whether it still is.
 * Published in this process by whatever thread saw it; listeners must not block it.
 */
public record ConsentProbe() {

}
