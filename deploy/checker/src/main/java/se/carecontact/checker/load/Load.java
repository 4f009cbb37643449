package se.carecontact.checker.load;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
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
import se.carecontact.benchmark.stage.Service;
import se.carecontact.benchmark.stage.TestNumbers;
import se.carecontact.checker.suite.Suite;

/**
 * People at work in a municipality: new decisions, absences, needs, consents given and
 * withdrawn, care reports. Each act is tried until it is answered, and what was answered
 * is remembered here, outside the suite.
 */
public final class Load implements AutoCloseable {

	private static final String MUNICIPALITY = "1081";

	private static final String UNIT = "ronneby";

	private static final int PEOPLE = 3;

	/**
	 * Everyone does something so often, however fast it is answered: well below what the
	 * partners take, so that what waits waits for a fault.
	 */
	private static final Duration BEAT = Duration.ofMillis(300);

	private static final int MOST_CLIENTS = 150;

	private final Suite suite;

	private final History history;

	private final String caseSystem;

	private final String contact;

	private final AtomicBoolean over = new AtomicBoolean();

	private final Caller caller;

	private final AtomicInteger pushed = new AtomicInteger();

	private final List<CaredFor> clients = new CopyOnWriteArrayList<>();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final List<Future<?>> people = new ArrayList<>();

	/** At rest. */
	public Load(Suite suite, History history) {
		this.suite = suite;
		this.history = history;
		this.caller = new Caller(history, this.over);
		this.caseSystem = suite.stage().token("treserva", claims("case-system", Map.of()));
		this.contact = suite.stage()
			.token("maria",
					claims("contact", Map.of("unit_ids", List.of(UNIT), "staff_id", "maria", "name", "Maria Olsson")));
	}

	private static Map<String, Object> claims(String role, Map<String, Object> more) {
		Map<String, Object> claims = new HashMap<>(more);
		claims.put("roles", List.of(role));
		claims.put("municipality_id", MUNICIPALITY);
		return claims;
	}

	/** Enters the contact into the register of staff, and sets people to work. */
	public void begin(Random random) throws InterruptedException {
		String manager = this.suite.stage()
			.token("chef",
					claims("unit-manager", Map.of("unit_ids", List.of(UNIT), "staff_id", "chef", "name", "Åsa Chef")));
		this.caller.ask(random, "STAFF", this.suite.contacts(), manager, "PUT", "/" + MUNICIPALITY + "/staff/maria", """
				{"name": "Maria Olsson", "title": "undersköterska",
				 "titleProof": {"kind": "SOCIALSTYRELSEN_CERTIFICATE"}, "unitId": "%s", "phone": "0457-10 10 10",
				 "hsaId": "SE2321000016-1A01", "weekendTeam": "A", "employedFrom": "2019-02-01"}""".formatted(UNIT));
		for (int person = 0; person < PEOPLE; person++) {
			Random own = new Random(random.nextLong());
			this.people.add(this.threads.submit(() -> work(own)));
		}
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
		for (Future<?> person : this.people) {
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
			Caller.Answer answer = this.caller.ask(random, Act.GRANT.name(), this.suite.contacts(), this.caseSystem,
					"PUT", "/" + MUNICIPALITY + "/decisions/CHECK-" + index, """
							{"client": {"identityNumber": "%s", "givenName": "Elsa", "familyName": "Lindgren",
							  "protectedIdentity": "NONE"}, "unitId": "%s", "decidedOn": "%s", "startsOn": "%s",
							 "services": [{"code": "inkop"}], "goals": []}""".formatted(TestNumbers.of(index), UNIT,
							today, today.plusDays(7)));
			CaredFor client = new CaredFor(answer.text("clientId"));
			client.done.merge(Act.GRANT, 1, Integer::sum);
			client.withoutConsent.add(new Span(answer.invoked(), null));
			this.clients.add(client);
		}
		catch (Caller.Unanswered ex) {
			// Whether there is such a client is not known; nothing is claimed of it.
			this.history.add("left", "act", Act.GRANT);
		}
	}

	private void one(CaredFor client, Random random) throws InterruptedException {
		Act act = switch (random.nextInt(7)) {
			case 0, 1 -> (client.absenceId == null) ? Act.AWAY : (random.nextBoolean() ? Act.AWAY_LONGER : Act.BACK);
			case 2 -> Act.TIME_NEED;
			case 3 -> (client.consentId == null) ? Act.CONSENT : ((random.nextInt(3) == 0) ? Act.WITHDRAW : Act.REPORT);
			case 4 ->
				(client.consentToPrimaryCareId == null) ? Act.CONSENT_TO_PRIMARY_CARE : Act.WITHDRAW_FROM_PRIMARY_CARE;
			default -> Act.REPORT;
		};
		Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		try {
			switch (act) {
				case AWAY -> client.absenceId = done(client, random, act, "/absences", """
						{"kind": "HOSPITAL", "awayFrom": "%s", "expectedBack": "%s"}""".formatted(now,
						now.plus(4, ChronoUnit.DAYS)))
					.text("absenceId");
				case AWAY_LONGER -> done(client, random, act, "PUT", "/absences/" + client.absenceId, """
						{"kind": "HOSPITAL", "awayFrom": "%s", "expectedBack": "%s"}""".formatted(now.minusSeconds(1),
						now.plus(5 + random.nextInt(1000), ChronoUnit.HOURS)));
				case BACK -> {
					done(client, random, act, "/absences/" + client.absenceId + "/end",
							"{\"backAt\": \"%s\"}".formatted(Instant.now()));
					client.absenceId = null;
				}
				case TIME_NEED -> done(client, random, act, "/time-needs", """
						{"kind": "PLAN_CONVERSATION", "minutes": %d, "wishedBy": "%s"}"""
					.formatted(15 + random.nextInt(100), LocalDate.now().plusDays(7)));
				case CONSENT -> {
					Caller.Answer given = done(client, random, act, "/consents", """
							{"kind": "CARE_REPORT", "state": "GIVEN", "by": "CLIENT", "recordedHow": "WRITTEN"}""");
					client.consentId = given.text("consentId");
					Span open = client.withoutConsent.removeLast();
					client.withoutConsent.add(new Span(open.from(), given.invoked()));
				}
				case WITHDRAW -> {
					Caller.Answer gone = done(client, random, act, "/consents/" + client.consentId + "/withdraw", "{}");
					client.consentId = null;
					client.withoutConsent.add(new Span(gone.answered(), null));
				}
				case CONSENT_TO_PRIMARY_CARE ->
					client.consentToPrimaryCareId = done(client, random, act, "/consents", """
							{"kind": "PRIMARY_CARE", "state": "GIVEN", "by": "CLIENT", "recordedHow": "ORAL"}""")
						.text("consentId");
				case WITHDRAW_FROM_PRIMARY_CARE -> {
					done(client, random, act, "/consents/" + client.consentToPrimaryCareId + "/withdraw", "{}");
					client.consentToPrimaryCareId = null;
				}
				case REPORT -> done(client, random, act, "/care-reports", """
						{"heading": "Efter besöket", "text": "Elsa går osäkert. %d"}"""
					.formatted(random.nextInt(100_000)));
				case GRANT -> throw new IllegalStateException("A client is granted once");
			}
		}
		catch (Caller.Unanswered ex) {
			client.unknown.merge(act, 1, Integer::sum);
			this.history.add("left", "act", act, "client", client.clientId);
		}
	}

	private Caller.Answer done(CaredFor client, Random random, Act act, String below, String body)
			throws InterruptedException {
		return done(client, random, act, "POST", below, body);
	}

	private Caller.Answer done(CaredFor client, Random random, Act act, String method, String below, String body)
			throws InterruptedException {
		Caller.Answer answer = this.caller.ask(random, act.name(), this.suite.contacts(), this.contact, method,
				"/" + MUNICIPALITY + "/clients/" + client.clientId + below, body);
		client.done.merge(act, 1, Integer::sum);
		return answer;
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
