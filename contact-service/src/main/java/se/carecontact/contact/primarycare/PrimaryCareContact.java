package se.carecontact.contact.primarycare;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A named contact in primary care, whole as the region last told it.
 *
 * @param contactId stable id in the source
 * @param source HSA-id or address of the source
 * @param kind fast vårdkontakt or fast läkarkontakt
 * @param name the person's name
 * @param profession in words
 * @param hsaId HSA-id
 * @param organisation care unit
 * @param phone phone number
 * @param validFrom first day
 * @param validUntil last day
 */
public record PrimaryCareContact(String contactId, String source, Kind kind, String name, @Nullable String profession,
		@Nullable String hsaId, @Nullable String organisation, @Nullable String phone, @Nullable LocalDate validFrom,
		@Nullable LocalDate validUntil) {

	/** Which named contact it is. */
	public enum Kind {

		/** Fast vårdkontakt. */
		CARE_CONTACT,

		/** Fast läkarkontakt. */
		PHYSICIAN_CONTACT

	}

}
