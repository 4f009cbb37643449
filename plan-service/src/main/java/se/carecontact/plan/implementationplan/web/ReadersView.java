package se.carecontact.plan.implementationplan.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.implementationplan.ReadingDuty;
import se.carecontact.plan.implementationplan.VisitingStaff;

/**
 * Who has read which version of a plan.
 *
 * @param versionInForce the version to read, absent while none is agreed
 * @param readings oldest first
 * @param contactsMissing staff ids of the client's contacts who have not read the version
 * in force
 * @param visitingStaff how far all who visit have read it
 */
record ReadersView(@Nullable Integer versionInForce, List<ReadingView> readings, List<String> contactsMissing,
		VisitorsView visitingStaff) {

	static ReadersView of(ReadingDuty.Readers readers) {
		return new ReadersView(readers.inForce(),
				readers.readings()
					.stream()
					.map((one) -> new ReadingView(one.version(), StaffView.of(one.by()), one.at()))
					.toList(),
				readers.contactsMissing().stream().map(StaffId::value).toList(), VisitorsView.of(readers));
	}

	/**
	 * How far all who visit the client have read the version in force.
	 *
	 * @param known whether it has been told who visits
	 * @param toldBy who told it, absent where nobody did
	 * @param toldAt when
	 * @param missing staff ids of those who visit, contacts among them, and have not
	 * read; absent where it isn't known who visits
	 * @param inWords the same in a sentence
	 */
	record VisitorsView(boolean known, @Nullable String toldBy, @Nullable Instant toldAt,
			@Nullable List<String> missing, String inWords) {

		static VisitorsView of(ReadingDuty.Readers readers) {
			VisitingStaff visiting = readers.visiting();
			List<StaffId> missing = readers.visitingMissing();
			if (visiting == null || missing == null) {
				return new VisitorsView(false, null, null, null,
						"Ingen har angett vilka som besöker brukaren. Det går inte att säga att alla har läst planen.");
			}
			return new VisitorsView(true, visiting.toldBy(), visiting.toldAt(),
					missing.stream().map(StaffId::value).toList(), inWords(readers.inForce(), missing.size()));
		}

		private static String inWords(@Nullable Integer inForce, int missing) {
			if (inForce == null) {
				return "Ingen version gäller än, så det finns inget att läsa.";
			}
			return (missing == 0) ? "Alla som angetts besöka brukaren har läst version " + inForce + "."
					: missing + " av dem som besöker brukaren har inte läst version " + inForce + ".";
		}

	}

	/** Someone has read a version. */
	record ReadingView(int version, StaffView readBy, Instant readAt) {
	}

}
