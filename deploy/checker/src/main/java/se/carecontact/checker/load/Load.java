package se.carecontact.checker.load;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.TestNumbers;
import se.carecontact.checker.suite.Suite;

/**
 * People at work in a municipality: new decisions, absences, needs, consents given and
 * withdrawn, care reports. Each act is tried until it is answered, and what was answered
 * is remembered here, outside the suite.
 */
public final class Load implements AutoCloseable {

	private static final int AT_WORK = 3;

	/**
	 * Everyone does something so often, however fast it is answered: a partner gets some
	 * ten calls a second of it, half of what it takes, so that what waits waits for a
	 * fault.
	 */
	private static final Duration BEAT = Duration.ofMillis(350);

	private static final int MOST_CLIENTS = 150;

	private final Suite suite;

	private final History history;

	private final People people;

	private final AtomicBoolean over = new AtomicBoolean();

	private final Caller caller;

	private final AtomicInteger pushed = new AtomicInteger();

	private final List<CaredFor> clients = new CopyOnWriteArrayList<>();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final ContactWork contactWork;

	private final PlanWork planWork;

	private final List<Future<?>> working = new ArrayList<>();

	/** At rest. */
	public Load(Suite suite, History history) {
		this.suite = suite;
		this.history = history;
		this.caller = new Caller(history, this.over);
		this.people = People.of(suite.stage());
		this.contactWork = new ContactWork(this.caller, suite.contacts(), this.people);
		this.planWork = new PlanWork(this.caller, suite.plans(), this.people);
	}

	/** Enters the staff into their register, and sets people to work. */
	public void begin(Random random) throws InterruptedException {
		enter(People.MAIN, "Maria Olsson", "A", random);
		for (String deputy : People.DEPUTIES) {
			enter(deputy, "Vikarie " + deputy, "B", random);
		}
		for (int person = 0; person < AT_WORK; person++) {
			Random own = new Random(random.nextLong());
			this.working.add(this.threads.submit(() -> work(own)));
		}
	}

	private void enter(String staffId, String name, String team, Random random) throws InterruptedException {
		this.caller.ask(random, this.suite.contacts(),
				Ask.put("STAFF", this.people.manager(), "/" + People.MUNICIPALITY + "/staff/" + staffId, """
						{"name": "%s", "title": "undersköterska",
						 "titleProof": {"kind": "SOCIALSTYRELSEN_CERTIFICATE"}, "unitId": "%s",
						 "phone": "0457-10 10 10", "hsaId": "SE2321000016-1A0%d", "weekendTeam": "%s",
						 "employedFrom": "2019-02-01"}""".formatted(name, People.UNIT,
						1 + People.DEPUTIES.indexOf(staffId) + 1, team)));
	}

	private Void work(Random random) throws InterruptedException {
		long beat = System.nanoTime();
		while (!this.over.get()) {
			if (this.clients.isEmpty() || this.clients.size() < MOST_CLIENTS && random.nextInt(10) == 0) {
				grant(random);
			}
			else {
				CaredFor client = this.clients.get(random.nextInt(this.clients.size()));
				if (client.turn.tryLock()) {
					try {
						one(client, random);
					}
					finally {
						client.turn.unlock();
					}
				}
			}
			beat += BEAT.toNanos();
			long ahead = beat - System.nanoTime();
			if (ahead > 0) {
				Thread.sleep(Duration.ofNanos(ahead));
			}
			else {
				// What was not done in time is not made up for.
				beat = System.nanoTime();
			}
		}
		return null;
	}

	/**
	 * Goes on for a time.
	 * @throws BenchmarkRefusal if something was refused that should not have been
	 */
	public void goOn(Duration time) throws InterruptedException {
		long until = System.nanoTime() + time.toNanos();
		while (System.nanoTime() < until) {
			Thread.sleep(200);
			requireUnbroken();
		}
	}

	private void requireUnbroken() {
		for (Future<?> person : this.working) {
			if (person.state() == Future.State.FAILED) {
				throw new BenchmarkRefusal("The load was stopped by " + person.exceptionNow(), person.exceptionNow());
			}
		}
	}

	/**
	 * Ends the work.
	 * @throws BenchmarkRefusal if something was refused that should not have been
	 */
	public void end() throws InterruptedException {
		this.over.set(true);
		this.threads.shutdown();
		if (!this.threads.awaitTermination(2, TimeUnit.MINUTES)) {
			throw new BenchmarkRefusal("The load does not come to an end.");
		}
		requireUnbroken();
	}

	private void grant(Random random) throws InterruptedException {
		int index = this.pushed.getAndIncrement();
		LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
		try {
			Caller.Answer answer = this.caller.ask(random, this.suite.contacts(), Ask.put(Act.GRANT.name(),
					this.people.caseSystem(), "/" + People.MUNICIPALITY + "/decisions/CHECK-" + index, """
							{"client": {"identityNumber": "%s", "givenName": "Elsa", "familyName": "Lindgren",
							  "protectedIdentity": "NONE"}, "unitId": "%s", "decidedOn": "%s",
							 "startsOn": "%s", "services": [{"code": "inkop"}],
							 "goals": [{"goalId": "g1", "lifeArea": "Hemliv", "text": "Att ha ett tryggt hem."}]}"""
						.formatted(TestNumbers.of(index), People.UNIT, today, today.plusDays(7))));
			CaredFor client = new CaredFor(answer.text("clientId"));
			client.did(Act.GRANT);
			client.withoutConsent.add(new Span(answer.invoked(), null));
			this.clients.add(client);
		}
		catch (Caller.Unanswered ex) {
			// Whether there is such a client is not known; nothing is claimed of it.
			this.history.add("left", "act", Act.GRANT);
		}
	}

	/** Something at contact-service mostly, since most is done there. */
	private void one(CaredFor client, Random random) throws InterruptedException {
		if (random.nextInt(9) == 0) {
			this.planWork.one(client, random);
		}
		else {
			this.contactWork.one(client, random);
		}
	}

	/** What was surely done, for each client that is known, once the work has ended. */
	public List<Done> done() {
		return this.clients.stream()
			.map((client) -> new Done(client.clientId, Map.copyOf(client.done), Map.copyOf(client.unknown),
					List.copyOf(client.withoutConsent)))
			.toList();
	}

	/** How many tries had no definite answer. */
	public int unanswered() {
		return this.caller.unanswered();
	}

	@Override
	public void close() {
		this.over.set(true);
		this.threads.shutdownNow();
		this.caller.close();
	}

}
