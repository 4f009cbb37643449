package se.carecontact.integration.primarycare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.carecontact.events.shared.PrimaryCareContactKind;

/**
 * A fast vårdkontakt or fast läkarkontakt as the region's server shows it now.
 *
 * @param contactId the resource, {@code CareTeam/<id>}
 * @param kind which of the two
 * @param name the person's name
 * @param profession profession as shown
 * @param hsaId HSA-id
 * @param organisation the unit's name
 * @param phone phone number
 * @param validFrom first day
 * @param validUntil last day
 * @param revoked the region says it holds no longer, or never should have
 * @param lastUpdated when the region last changed it
 */
record RegionContact(String contactId, PrimaryCareContactKind kind, String name, @Nullable String profession,
		@Nullable String hsaId, @Nullable String organisation, @Nullable String phone, @Nullable LocalDate validFrom,
		@Nullable LocalDate validUntil, boolean revoked, Instant lastUpdated) {

	/** Whether it has ended, seen from a day. */
	boolean hasEnded(LocalDate today) {
		return this.revoked || (this.validUntil != null && this.validUntil.isBefore(today));
	}

	/** The same for the same content, whenever it was written. */
	String contentHash() {
		String content = Stream
			.of(this.kind, this.name, this.profession, this.hsaId, this.organisation, this.phone, this.validFrom,
					this.validUntil, this.revoked)
			.map(String::valueOf)
			.collect(Collectors.joining("\u0000"));
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
