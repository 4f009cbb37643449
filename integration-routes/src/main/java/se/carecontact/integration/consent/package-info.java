/**
 * Asks contact-service, the owner, whether a consent is in force now. Exposes
 * ConsentCheck; owns nothing. Never remembers an answer: consent is asked at the moment
 * of sending.
 */
@NullMarked
package se.carecontact.integration.consent;

import org.jspecify.annotations.NullMarked;
