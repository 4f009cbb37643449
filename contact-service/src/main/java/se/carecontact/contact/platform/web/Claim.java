package se.carecontact.contact.platform.web;

/**
 * A caller's claim of a key for one request.
 *
 * @param caller the caller's subject
 * @param key the key as sent
 * @param fingerprint a digest of method, address and body
 */
record Claim(String caller, String key, String fingerprint) {
}
