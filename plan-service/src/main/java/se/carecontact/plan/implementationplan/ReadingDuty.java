package se.carecontact.plan.implementationplan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Days;
import se.carecontact.plan.platform.Refused;

/**
 * All staff who visit a client have read the client's plan. Each says so themself, of the
 * version in force; who has read which version is kept.
 */
public class ReadingDuty {

	private final ReadPlans readPlans;

	private final Readings readings;

	private final Clock clock;

	ReadingDuty(ReadPlans readPlans, Readings readings, Clock clock) {
		this.readPlans = readPlans;
		this.readings = readings;
		this.clock = clock;
	}

	/**
	 * Notes that the caller has read the version in force; once more changes nothing.
	 * @throws Refused where the caller may not see the plan or isn't one of the staff, or
	 * the version isn't the one in force
	 */
	public Plan read(String municipalityId, PlanId planId, int version, Caller caller) {
		PlanInContext context = this.readPlans.seen(municipalityId, planId, caller);
		String staffId = caller.staffId();
		if (staffId == null) {
			throw Refused.forbidden("reader-is-staff", "Only a member of the staff has a plan to read.");
		}
		if (context.plan().version(version).isEmpty()) {
			throw Refused.notFound("version", "The plan has no such version.");
		}
		int inForce = context.plan().inForce().map(PlanVersion.Agreed::number).orElse(0);
		if (version != inForce) {
			throw Refused.conflict("version-in-force-is-read", (inForce == 0) ? "No version of the plan is agreed yet."
					: "Version " + inForce + " is in force; that is the one to read.");
		}
		this.readings.add(planId,
				new Reading(version, new Author(new StaffId(staffId), caller.name()), Days.now(this.clock)));
		return context.plan();
	}

	/**
	 * Who has read which version, and which of the client's contacts have not read the
	 * one in force.
	 * @throws Refused where the caller may not see the plan
	 */
	public Readers of(String municipalityId, PlanId planId, Caller caller) {
		PlanInContext context = this.readPlans.one(municipalityId, planId, caller);
		List<Reading> all = this.readings.of(planId);
		Integer inForce = context.plan().inForce().map(PlanVersion.Agreed::number).orElse(null);
		List<StaffId> missing = new ArrayList<>();
		if (inForce != null) {
			addIfMissing(missing, context.client().contacts().main(), inForce, all);
			addIfMissing(missing, context.client().contacts().deputy(), inForce, all);
		}
		return new Readers(context.plan(), inForce, all, missing);
	}

	private static void addIfMissing(List<StaffId> missing, @Nullable StaffId contact, int inForce, List<Reading> all) {
		if (contact != null && all.stream()
			.noneMatch((reading) -> reading.version() == inForce && Objects.equals(reading.by().id(), contact))) {
			missing.add(contact);
		}
	}

	/**
	 * How far a plan has been read.
	 *
	 * @param plan the plan
	 * @param inForce the version to read, null while none is agreed
	 * @param readings oldest first
	 * @param contactsMissing the client's contacts who have not read the version in force
	 */
	public record Readers(Plan plan, @Nullable Integer inForce, List<Reading> readings, List<StaffId> contactsMissing) {

		public Readers {
			readings = List.copyOf(readings);
			contactsMissing = List.copyOf(contactsMissing);
		}

	}

}
