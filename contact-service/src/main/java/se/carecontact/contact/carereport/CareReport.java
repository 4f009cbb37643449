package se.carecontact.contact.carereport;

import java.time.Instant;
import java.util.UUID;

/**
 * A care report as it was written; it is never changed.
 *
 * @param careReportId the report
 * @param heading heading
 * @param text the report
 * @param writtenBy the author's id at the employer
 * @param writtenByName the author's name
 * @param writtenAt when
 */
public record CareReport(UUID careReportId, String heading, String text, String writtenBy, String writtenByName,
		Instant writtenAt) {
}
