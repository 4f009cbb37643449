package se.carecontact.integration.partner;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The partner could not be reached, took too long, is in trouble (5xx), asks for a pause
 * (429), or does not accept our credentials (401, 403: a fault of set-up that concerns
 * every message alike, so no single one is parked for it). Nothing is wrong with the
 * message: it waits, and the partner's breaker counts the failure. The message may have
 * reached the partner all the same.
 */
public class PartnerUnavailable extends RuntimeException {

	private final String code;

	private final @Nullable Duration retryAfter;

	/**
	 * A failure of transport.
	 * @param code such as {@code TIMEOUT}, {@code CONNECTION} or {@code HTTP_503}
	 */
	public PartnerUnavailable(String code) {
		this(code, null);
	}

	/**
	 * A failure with the partner's own wish for when to come back.
	 * @param code such as {@code HTTP_429}
	 * @param retryAfter how long the partner asked us to wait
	 */
	public PartnerUnavailable(String code, @Nullable Duration retryAfter) {
		super(code);
		this.code = code;
		this.retryAfter = retryAfter;
	}

	/** What happened, in capitals. */
	public String code() {
		return this.code;
	}

	/** How long the partner asked us to wait, where it did. */
	public Optional<Duration> retryAfter() {
		return Optional.ofNullable(this.retryAfter);
	}

}
