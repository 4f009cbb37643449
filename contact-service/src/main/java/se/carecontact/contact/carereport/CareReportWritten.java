package se.carecontact.contact.carereport;

import se.carecontact.contact.staff.StaffMember;

/**
 * The fact that a care report was written.
 *
 * @param report the report
 * @param author who wrote it
 */
public record CareReportWritten(CareReport report, StaffMember author) {
}
