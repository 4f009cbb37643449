package se.carecontact.integration.lifecare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A client's contacts as Lifecare shows them; the whole truth, so a role left out is
 * empty.
 *
 * @param main MAIN, where appointed
 * @param deputy DEPUTY, where appointed
 * @param groupCovers both are away, so the work group covers
 * @param asOf when it became so
 * @param eventId the event that says so
 * @param seq its number; Lifecare keeps the card with the highest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CareContactsCard(@Nullable Person main, @Nullable Person deputy, boolean groupCovers, Instant asOf, UUID eventId,
		long seq) {

	/**
	 * One contact as Lifecare shows it.
	 *
	 * @param name full name
	 * @param title professional title
	 * @param phone number at work, where known
	 * @param roleName the role as the municipality names it
	 * @param validFrom first day
	 * @param validUntil last day, where known
	 * @param away away for now; where MAIN is and DEPUTY is not, DEPUTY covers
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Person(String name, String title, @Nullable String phone, String roleName, LocalDate validFrom,
			@Nullable LocalDate validUntil, boolean away) {

	}

}
