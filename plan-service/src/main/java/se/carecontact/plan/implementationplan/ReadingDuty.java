package se.carecontact.plan.implementationplan;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

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

	private final VisitingStaffKnown visiting;

	private final Clock clock;

	ReadingDuty(ReadPlans readPlans, Readings readings, VisitingStaffKnown visiting, Clock clock) {
		this.readPlans = readPlans;
		this.readings = readings;
		this.visiting = visiting;
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
	 * Who has read which version, and who of the client's contacts, and of all who visit
	 * as far as that has been told, have not read the one in force.
	 * @throws Refused where the caller may not see the plan
	 */
	public Readers of(String municipalityId, PlanId planId, Caller caller) {
		PlanInContext context = this.readPlans.one(municipalityId, planId, caller);
		List<Reading> all = this.readings.of(planId);
		Integer inForce = context.plan().inForce().map(PlanVersion.Agreed::number).orElse(null);
		VisitingStaff visitors = this.visiting.of(context.plan().clientId()).orElse(null);
		List<StaffId> contacts = Stream.of(context.client().contacts().main(), context.client().contacts().deputy())
			.flatMap(Stream::ofNullable)
			.toList();
		return new Readers(context.plan(), inForce, all, missing(contacts, inForce, all), visitors,
				(visitors != null) ? missing(everyone(contacts, visitors), inForce, all) : null);
	}

	/** The contacts visit too, whether or not the planner named them. */
	private static List<StaffId> everyone(List<StaffId> contacts, VisitingStaff visitors) {
		return Stream.concat(contacts.stream(), visitors.staff().stream()).distinct().toList();
	}

	private static List<StaffId> missing(List<StaffId> staff, @Nullable Integer inForce, List<Reading> all) {
		if (inForce == null) {
			return List.of();
		}
		return staff.stream()
			.filter((one) -> all.stream()
				.noneMatch((reading) -> reading.version() == inForce && reading.by().id().equals(one)))
			.toList();
	}

	/**
	 * How far a plan has been read.
	 *
	 * @param plan the plan
	 * @param inForce the version to read, null while none is agreed
	 * @param readings oldest first
	 * @param contactsMissing the client's contacts who have not read the version in force
	 * @param visiting who visits the client; null where nobody has told, and no one can
	 * say that all have read
	 * @param visitingMissing who of them, and of the contacts, have not read it; null
	 * where it isn't known who visits
	 */
	public record Readers(Plan plan, @Nullable Integer inForce, List<Reading> readings, List<StaffId> contactsMissing,
			@Nullable VisitingStaff visiting, @Nullable List<StaffId> visitingMissing) {

		public Readers {
			readings = List.copyOf(readings);
			contactsMissing = List.copyOf(contactsMissing);
			visitingMissing = (visitingMissing != null) ? List.copyOf(visitingMissing) : null;
		}

	}

}
