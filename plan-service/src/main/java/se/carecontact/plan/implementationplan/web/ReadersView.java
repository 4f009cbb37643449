package se.carecontact.plan.implementationplan.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.implementationplan.ReadingDuty;

/**
 * Who has read which version of a plan.
 *
 * @param versionInForce the version to read, absent while none is agreed
 * @param readings oldest first
 * @param contactsMissing staff ids of the client's contacts who have not read the version
 * in force
 */
record ReadersView(@Nullable Integer versionInForce, List<ReadingView> readings, List<String> contactsMissing) {

	static ReadersView of(ReadingDuty.Readers readers) {
		return new ReadersView(readers.inForce(),
				readers.readings()
					.stream()
					.map((one) -> new ReadingView(one.version(), StaffView.of(one.by()), one.at()))
					.toList(),
				readers.contactsMissing().stream().map(StaffId::value).toList());
	}

	/** Someone has read a version. */
	record ReadingView(int version, StaffView readBy, Instant readAt) {
	}

}
