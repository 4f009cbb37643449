package se.carecontact.plan.accessreport;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.plan.access.AccessEntries;
import se.carecontact.plan.access.AccessEntry;
import se.carecontact.plan.access.AccessLog;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.implementationplan.ReadPlans;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Refused;

/** Reads who has looked at a client's plans. Reading it is a look too. */
@Service
public class ReadAccessReport {

	private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

	private final ReadPlans plans;

	private final AccessLog log;

	private final AccessEntries entries;

	ReadAccessReport(ReadPlans plans, AccessLog log, AccessEntries entries) {
		this.plans = plans;
		this.log = log;
		this.entries = entries;
	}

	/**
	 * A page of the report, oldest first.
	 * @param from first day, in Sweden
	 * @param to last day
	 * @param requestId the running request
	 * @throws Refused where there is no such client for the caller, or the days are the
	 * wrong way round
	 */
	@Transactional
	public List<AccessEntry> read(Caller caller, String municipalityId, ClientId clientId, LocalDate from, LocalDate to,
			AccessEntries.@Nullable Place after, int limit, String requestId) {
		if (to.isBefore(from)) {
			throw Refused.invalid("to", "not-before-from", "Must not be before from.");
		}
		this.plans.open(municipalityId, clientId, caller);
		this.log.note(caller, clientId.value(), municipalityId, "access-report.read", requestId);
		return this.entries.of(clientId.value(), from.atStartOfDay(SWEDEN).toInstant(),
				to.plusDays(1).atStartOfDay(SWEDEN).toInstant(), after, limit);
	}

}
