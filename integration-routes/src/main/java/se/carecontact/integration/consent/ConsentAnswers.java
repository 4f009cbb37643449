package se.carecontact.integration.consent;

/**
 * The owner of consents answers again after having been silent. Published in this process
 * by whatever thread saw it; listeners must not block it.
 */
public record ConsentAnswers() {

}
