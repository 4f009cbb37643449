package se.carecontact.contact.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * A visit as the planning system tells of one. Either {@code clientId} or
 * {@code decisionId} says at whom.
 *
 * @param visitId the planning system's reference; the same again makes the visit be as
 * last told
 * @param clientId the client's id in this suite
 * @param decisionId the case system's reference of a decision of the client's
 * @param staffId who made it; need not be on the staff, such as a substitute from an
 * agency
 * @param startedAt when it began, with its offset from UTC
 * @param endedAt when it ended, at most 24 hours later
 * @param serviceCode what was done, where one service says it
 */
public record ReportedVisit(String visitId, @Nullable UUID clientId, @Nullable String decisionId, String staffId,
		Instant startedAt, Instant endedAt, @Nullable String serviceCode) {

	private static final Duration LONGEST = Duration.ofHours(24);

	private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

	public ReportedVisit {
		Checks checks = new Checks().reference("visitId", visitId)
			.that((clientId == null) != (decisionId == null), "clientId", "client-or-decision",
					"Either clientId or decisionId must be there, and not both.")
			.reference("staffId", staffId)
			.present("startedAt", startedAt)
			.present("endedAt", endedAt)
			.that(startedAt == null || startedAt.isAfter(EARLIEST), "startedAt", "possible-date",
					"Must not be before 2000.");
		if (decisionId != null) {
			checks.reference("decisionId", decisionId);
		}
		if (serviceCode != null) {
			checks.reference("serviceCode", serviceCode);
		}
		if (startedAt != null && endedAt != null) {
			checks.that(endedAt.isAfter(startedAt), "endedAt", "after-startedAt", "Must be after startedAt.")
				.that(!endedAt.isAfter(startedAt.plus(LONGEST)), "endedAt", "at-most-24-hours",
						"Must be within 24 hours of startedAt.");
		}
		checks.orRefuse();
	}

}
