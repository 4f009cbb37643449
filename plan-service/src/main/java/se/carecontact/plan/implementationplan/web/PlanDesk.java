package se.carecontact.plan.implementationplan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.carecontact.plan.access.AccessLog;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.implementationplan.Cause;
import se.carecontact.plan.implementationplan.DraftOvertaken;
import se.carecontact.plan.implementationplan.PlanId;
import se.carecontact.plan.implementationplan.PlanInContext;
import se.carecontact.plan.implementationplan.ReadPlans;
import se.carecontact.plan.implementationplan.WritePlanRequest;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Days;
import se.carecontact.schemas.CareHeaders;

/**
 * What every handler of a plan does alike: one transaction, and a line in the access log
 * for what it shows.
 */
@Component
class PlanDesk {

	private final ReadPlans readPlans;

	private final AccessLog accessLog;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final TransactionTemplate snapshot;

	PlanDesk(ReadPlans readPlans, AccessLog accessLog, Clock clock, PlatformTransactionManager transactions) {
		this.readPlans = readPlans;
		this.accessLog = accessLog;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		this.snapshot = new TransactionTemplate(transactions);
		// A plan is read from many tables: all of them as they stood at one moment.
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/** Looks at a client's data; without the line in the log nothing is shown. */
	<T> T look(Caller caller, String municipalityId, ClientId clientId, String what, Supplier<T> look) {
		return this.transaction.execute((status) -> {
			T seen = look.get();
			this.accessLog.note(caller, clientId.value(), municipalityId, what, cause().id());
			return seen;
		});
	}

	/** As {@link #look}, where whose data it is shows in what is seen. */
	<T> T lookAtPlan(Caller caller, String municipalityId, String what, Supplier<T> look, Function<T, ClientId> whose) {
		return this.transaction.execute((status) -> {
			T seen = look.get();
			this.accessLog.note(caller, whose.apply(seen).value(), municipalityId, what, cause().id());
			return seen;
		});
	}

	/** As {@link #look}, where several clients' data show in what is seen. */
	<T> T lookAtMany(Caller caller, String municipalityId, String what, Supplier<T> look,
			Function<T, List<ClientId>> whose) {
		return this.transaction.execute((status) -> {
			T seen = look.get();
			whose.apply(seen)
				.forEach((clientId) -> this.accessLog.note(caller, clientId.value(), municipalityId, what,
						cause().id()));
			return seen;
		});
	}

	/** Reads one plan, whole and as it stood at one moment. */
	PlanInContext read(Caller caller, String municipalityId, PlanId planId) {
		return this.snapshot.execute((status) -> shown(caller, municipalityId, planId, "plan.read"));
	}

	/** As {@link #read(Caller, String, PlanId)}, for what is read of it. */
	PlanInContext read(Caller caller, String municipalityId, PlanId planId, String what) {
		return this.snapshot.execute((status) -> shown(caller, municipalityId, planId, what));
	}

	/**
	 * Changes a plan, and shows it as it is then.
	 * @throws DraftOvertaken where someone else saved it since; what it shows of theirs
	 * is logged
	 */
	PlanInContext write(WritePlanRequest request, String what, Runnable change) {
		try {
			return this.transaction.execute((status) -> {
				change.run();
				return shown(request.caller(), request.municipalityId(), request.planId(), what);
			});
		}
		catch (DraftOvertaken ex) {
			look(request.caller(), request.municipalityId(), ex.plan().clientId(), "plan.overtaken", () -> ex);
			throw ex;
		}
	}

	/** Today in Sweden. */
	LocalDate today() {
		return Days.today(this.clock);
	}

	/**
	 * The running request as a cause; the request's filter has put its ids on the log
	 * context.
	 */
	static Cause cause() {
		return new Cause(String.valueOf(MDC.get(CareHeaders.CAUSATION_ID)), MDC.get(CareHeaders.TRACEPARENT));
	}

	private PlanInContext shown(Caller caller, String municipalityId, PlanId planId, String what) {
		PlanInContext plan = this.readPlans.one(municipalityId, planId, caller);
		this.accessLog.note(caller, plan.plan().clientId().value(), municipalityId, what, cause().id());
		return plan;
	}

}
