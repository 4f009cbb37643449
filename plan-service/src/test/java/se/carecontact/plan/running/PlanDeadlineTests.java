package se.carecontact.plan.running;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.carecontact.events.plan.PlanDueMoved;
import se.carecontact.events.plan.PlanDueSoon;
import se.carecontact.events.plan.PlanOpened;
import se.carecontact.events.plan.PlanOverdue;
import se.carecontact.events.shared.DutyKind;
import se.carecontact.plan.implementationplan.AnnounceDeadlines;

import static org.assertj.core.api.Assertions.assertThat;

/** When a plan is due, what moves that day, and that it is told once. */
@Tag("rule")
class PlanDeadlineTests extends RunningPlanService {

	private static final int BATCH = 5;

	@Autowired
	private AnnounceDeadlines announcer;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	@DisplayName("Rule 11: a decision brings its municipality's policy, and the plan is due under that")
	void the_policy_comes_with_the_decision() {
		HomeCare homeCare = HomeCare.in("1080");

		publish(homeCare, 1, homeCare.granted(DECIDED, STARTS, Terms.HEMVARDEN));

		assertThat(opened(homeCare).getDueRule()).isEqualTo("14 dagar från insatsens start");
		assertThat(opened(homeCare).getDueOn()).isEqualTo(STARTS.plusDays(14));
	}

	@Test
	@DisplayName("Rule 11: a plan keeps the policy it was opened under when the municipality decides on another")
	void a_plan_keeps_its_policy() {
		HomeCare homeCare = HomeCare.in("1080");
		publish(homeCare, 1, homeCare.granted(DECIDED, TODAY, Terms.LUND_SHORT_TERM));
		planIdOf(homeCare);
		HomeCare second = new HomeCare(homeCare.clientId(), "1080", homeCare.unitId(), homeCare.decisionId() + "-2");

		publish(second, 2, second.granted(TODAY, TODAY, Terms.HEMVARDEN));

		List<Object> events = values(homeCare.clientId(), 2);
		assertThat(((PlanOpened) events.get(1)).getDueOn()).isEqualTo(TODAY.plusDays(4));
	}

	@Test
	@DisplayName("Policy torsas: the plan is due 21 days from the introduction, and the suite is told when that day moves")
	void a_moved_day_is_told() {
		HomeCare homeCare = HomeCare.in("0834");
		publish(homeCare, 1, homeCare.granted(DECIDED, STARTS, Terms.TORSAS));

		publish(homeCare, 2, homeCare.dutyDone(DutyKind.PRESENT_SELF, TODAY.minusDays(2)));

		PlanDueMoved moved = (PlanDueMoved) values(homeCare.clientId(), 2).get(1);
		assertThat(moved.getPreviousDueOn()).isEqualTo(DECIDED.plusDays(21));
		assertThat(moved.getDueOn()).isEqualTo(TODAY.minusDays(2).plusDays(21));
		assertThat(moved.getDueRule()).isEqualTo("21 dagar från presentationen");
	}

	@Test
	@DisplayName("Policy torsas: an agreed plan is followed up within six months, in a control month")
	void control_months() {
		HomeCare homeCare = HomeCare.in("0834");
		publish(homeCare, 1, homeCare.granted(DECIDED, STARTS, Terms.TORSAS));
		publish(homeCare, 2, homeCare.appointed(DECIDED, "staff-eva", "staff-bo"));
		awaitContacts(homeCare, "staff-eva");
		OpenPlan plan = new OpenPlan(homeCare, planIdOf(homeCare));
		as(Personas.EVA, "\"0\"").put(plan.path("/draft"), Bodies.draft());

		Answer agreed = as(Personas.EVA, "\"1\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY));

		LocalDate next = LocalDate.parse(agreed.text("/nextFollowUpOn"));
		assertThat(next).isAfter(TODAY).isBeforeOrEqualTo(TODAY.plusMonths(6));
		assertThat(next.getMonthValue()).isIn(4, 5, 10, 11);
	}

	@Test
	@DisplayName("Rule 11: a plan not agreed is told as due soon three days before its last day and as overdue the day after it, once each")
	void due_soon_and_overdue() {
		OpenPlan plan = openPlan();
		LocalDate lastDay = DECIDED.plusDays(14);
		announceAll(lastDay.minusDays(4));
		assertThat(told(plan)).isEmpty();

		announceAll(lastDay.minusDays(3));
		announceAll(lastDay);
		assertThat(told(plan)).containsExactly("PlanDueSoon AGREEMENT");
		announceAll(lastDay.plusDays(1));
		announceAll(lastDay.plusDays(40));

		assertThat(told(plan)).containsExactly("PlanDueSoon AGREEMENT", "PlanOverdue AGREEMENT");
		Answer shown = as(Personas.ANNA).get(plan.path());
		assertThat(shown.text("/deadline/overdueToldOn")).isEqualTo(lastDay.plusDays(1).toString());
		assertThat(shown.etag()).contains("\"0\"");
	}

	@Test
	@DisplayName("Rule 13: a follow-up that is not made is told as due soon and then as overdue; one that is made begins anew")
	void follow_up_overdue() {
		OpenPlan plan = draftedPlan();
		as(Personas.ANNA, "\"1\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY.minusDays(1)));
		LocalDate lastDay = TODAY.minusDays(1).plusMonths(6);

		announceAll(lastDay.minusDays(3));
		announceAll(lastDay.plusDays(1));
		assertThat(told(plan)).containsExactly("PlanDueSoon FOLLOW_UP", "PlanOverdue FOLLOW_UP");
		Answer followedUp = as(Personas.ANNA).post(plan.path("/follow-ups"), Bodies.followUp(TODAY, "g1"));

		assertThat(followedUp.text("/deadline/on")).isEqualTo(TODAY.plusMonths(6).toString());
		assertThat(followedUp.json().at("/deadline/overdueToldOn").isMissingNode()).isTrue();
		announceAll(TODAY.plusMonths(6).plusDays(1));
		assertThat(told(plan)).containsExactly("PlanDueSoon FOLLOW_UP", "PlanOverdue FOLLOW_UP",
				"PlanOverdue FOLLOW_UP");
	}

	@Test
	@DisplayName("Rule 11: a plan agreed in time is never told as overdue for its agreement")
	void agreed_in_time() {
		OpenPlan plan = agreedPlan();

		announceAll(DECIDED.plusDays(15));

		assertThat(told(plan)).isEmpty();
	}

	@Test
	@DisplayName("Rule 11: a last day that moved is told anew")
	void a_later_day_is_told_anew() {
		OpenPlan plan = openPlan();
		announceAll(DECIDED.plusDays(11));

		publish(plan.homeCare(), 3,
				plan.homeCare().changed(DECIDED.plusDays(20), STARTS, List.of(HomeCare.WALK, HomeCare.EAT)));
		PLAN_EVENTS.until(plan.homeCare().clientId(), PlanDueMoved.class);
		announceAll(DECIDED.plusDays(31));

		assertThat(told(plan)).containsExactly("PlanDueSoon AGREEMENT", "PlanDueSoon AGREEMENT");
	}

	@Test
	@DisplayName("Rule 11: with two services announcing at once, and one dying in the middle, each last day is told once")
	void two_announcers_and_a_death() {
		List<HomeCare> clients = new ArrayList<>();
		for (int count = 0; count < 12; count++) {
			HomeCare homeCare = HomeCare.in("1080");
			publish(homeCare, 1, homeCare.granted(TODAY.minusDays(100), STARTS));
			clients.add(homeCare);
		}
		clients.forEach(this::planIdOf);
		dieInTheMiddleOfABatch();
		try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
			List<CompletableFuture<Void>> both = List.of(CompletableFuture.runAsync(() -> announceAll(TODAY), replicas),
					CompletableFuture.runAsync(() -> announceAll(TODAY), replicas));
			dieInTheMiddleOfABatch();
			both.forEach(CompletableFuture::join);
		}
		announceAll(TODAY);

		for (HomeCare client : clients) {
			assertThat(told(new OpenPlan(client, planIdOf(client)))).containsExactly("PlanOverdue AGREEMENT");
		}
	}

	@Test
	void a_client_whom_someone_works_with_is_passed_by_and_comes_next_time() {
		HomeCare busy = HomeCare.in("1080");
		publish(busy, 1, busy.granted(TODAY.plusDays(1000), STARTS));
		planIdOf(busy);
		LocalDate overdue = TODAY.plusDays(1015);
		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
			this.jdbc.sql("SELECT client_id FROM client_in_care WHERE client_id = ? FOR NO KEY UPDATE")
				.param(busy.clientId())
				.query(UUID.class)
				.single();
			CompletableFuture.runAsync(() -> announceAll(overdue)).join();
		});
		assertThat(toldMarks(busy)).isZero();

		announceAll(overdue);

		assertThat(toldMarks(busy)).isOne();
	}

	private int toldMarks(HomeCare homeCare) {
		return this.jdbc
			.sql("SELECT count(*) FROM implementation_plan WHERE client_id = ? AND overdue_told_on IS NOT NULL")
			.param(homeCare.clientId())
			.query(Integer.class)
			.single();
	}

	private void announceAll(LocalDate day) {
		int found;
		do {
			found = new TransactionTemplate(this.transactions)
				.execute((transaction) -> this.announcer.announce(day, BATCH));
		}
		while (found == BATCH);
	}

	/**
	 * Events and marks are written, and the transaction ends as with a killed process.
	 */
	private void dieInTheMiddleOfABatch() {
		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
			this.announcer.announce(TODAY, BATCH);
			transaction.setRollbackOnly();
		});
	}

	/** What was told of a plan's last day, once every event there ever was has come. */
	private List<String> told(OpenPlan plan) {
		UUID client = plan.homeCare().clientId();
		int written = this.jdbc.sql("SELECT seq FROM event_outbox_sequence WHERE aggregate_id = ?")
			.param(client)
			.query(Integer.class)
			.single();
		return values(client, written).stream().flatMap((value) -> switch (value) {
			case PlanDueSoon soon -> Stream.of("PlanDueSoon " + soon.getDeadline());
			case PlanOverdue overdue -> Stream.of("PlanOverdue " + overdue.getDeadline());
			default -> Stream.<String>of();
		}).toList();
	}

	private PlanOpened opened(HomeCare homeCare) {
		return (PlanOpened) values(homeCare.clientId(), 1).getFirst();
	}

	private static List<Object> values(UUID client, int count) {
		return PLAN_EVENTS.of(client, count).stream().map(PlanEventLog.Published::value).toList();
	}

	private static void publish(HomeCare homeCare, long seq, SpecificRecord event) {
		CONTACT_SERVICE.publish(homeCare.clientId(), seq, event);
	}

}
