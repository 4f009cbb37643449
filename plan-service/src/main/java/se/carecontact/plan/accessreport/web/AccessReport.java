package se.carecontact.plan.accessreport.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.access.AccessEntry;

/**
 * A page of the report.
 *
 * @param entries oldest first
 * @param next what to send as {@code after} for the next page; none on the last
 */
record AccessReport(List<AccessEntry> entries, @Nullable String next) {
}
