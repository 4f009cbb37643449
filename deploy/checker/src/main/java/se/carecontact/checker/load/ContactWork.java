package se.carecontact.checker.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

import se.carecontact.benchmark.stage.Service;

/**
 * What is done for a client at contact-service: absences, needs, consents, care reports,
 * contacts appointed.
 */
final class ContactWork {

	private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

	private final Caller caller;

	private final List<Service> replicas;

	private final People people;

	ContactWork(Caller caller, List<Service> replicas, People people) {
		this.caller = caller;
		this.replicas = replicas;
		this.people = people;
	}

	/** Does one thing, drawn, and remembers what came of it. */
	void one(CaredFor client, Random random) throws InterruptedException {
		Act act = drawn(client, random);
		client.act(act, () -> perform(act, client, random));
	}

	private static Act drawn(CaredFor client, Random random) {
		return switch (random.nextInt(8)) {
			case 0, 1 -> (client.absenceId == null) ? Act.AWAY : (random.nextBoolean() ? Act.AWAY_LONGER : Act.BACK);
			case 2 -> Act.TIME_NEED;
			case 3 -> (client.consentId == null) ? Act.CONSENT : ((random.nextInt(3) == 0) ? Act.WITHDRAW : Act.REPORT);
			case 4 -> (client.consentToPrimaryCareId == null) ? Act.CONSENT_TO_PRIMARY_CARE
					: ((random.nextInt(2) == 0) ? Act.WITHDRAW_FROM_PRIMARY_CARE : contact(client));
			case 5 -> contact(client);
			default -> Act.REPORT;
		};
	}

	private static Act contact(CaredFor client) {
		if (!client.hasAccepted) {
			return client.isOffered ? Act.ACCEPT : Act.OFFER;
		}
		if (!client.hasMain) {
			return Act.APPOINT_MAIN;
		}
		return (client.deputy == null) ? Act.APPOINT_DEPUTY : Act.CHANGE_DEPUTY;
	}

	private void perform(Act act, CaredFor client, Random random) throws InterruptedException {
		Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		switch (act) {
			case AWAY -> client.absenceId = post(act, client, random, "/absences", """
					{"kind": "HOSPITAL", "awayFrom": "%s", "expectedBack": "%s"}""".formatted(now,
					now.plus(4, ChronoUnit.DAYS)))
				.text("absenceId");
			case AWAY_LONGER -> ask(
					Ask.put(act.name(), this.people.contact(), People.path(client) + "/absences/" + client.absenceId,
							"""
									{"kind": "HOSPITAL", "awayFrom": "%s", "expectedBack": "%s"}"""
								.formatted(now.minusSeconds(1), now.plus(5 + random.nextInt(1000), ChronoUnit.HOURS))),
					random);
			case BACK -> {
				post(act, client, random, "/absences/" + client.absenceId + "/end",
						"{\"backAt\": \"%s\"}".formatted(Instant.now()));
				client.absenceId = null;
			}
			case TIME_NEED -> post(act, client, random, "/time-needs", """
					{"kind": "PLAN_CONVERSATION", "minutes": %d, "wishedBy": "%s"}"""
				.formatted(15 + random.nextInt(100), LocalDate.now(SWEDEN).plusDays(7)));
			case CONSENT -> {
				Caller.Answer given = post(act, client, random, "/consents", """
						{"kind": "CARE_REPORT", "state": "GIVEN", "by": "CLIENT", "recordedHow": "WRITTEN"}""");
				client.consentId = given.text("consentId");
				Span open = client.withoutConsent.removeLast();
				client.withoutConsent.add(new Span(open.from(), given.invoked()));
			}
			case WITHDRAW -> {
				Caller.Answer gone = post(act, client, random, "/consents/" + client.consentId + "/withdraw", "{}");
				client.consentId = null;
				client.withoutConsent.add(new Span(gone.answered(), null));
			}
			case CONSENT_TO_PRIMARY_CARE -> client.consentToPrimaryCareId = post(act, client, random, "/consents", """
					{"kind": "PRIMARY_CARE", "state": "GIVEN", "by": "CLIENT", "recordedHow": "ORAL"}""")
				.text("consentId");
			case WITHDRAW_FROM_PRIMARY_CARE -> {
				post(act, client, random, "/consents/" + client.consentToPrimaryCareId + "/withdraw", "{}");
				client.consentToPrimaryCareId = null;
			}
			case REPORT -> post(act, client, random, "/care-reports", """
					{"heading": "Efter besöket", "text": "Elsa går osäkert. %d"}""".formatted(random.nextInt(100_000)));
			case OFFER -> {
				post(act, client, random, "/offer", "{\"offeredOn\": \"%s\"}".formatted(yesterday()));
				client.isOffered = true;
			}
			case ACCEPT -> {
				post(act, client, random, "/offer/answer",
						"{\"answer\": \"ACCEPTED\", \"answeredOn\": \"%s\"}".formatted(yesterday()));
				client.hasAccepted = true;
			}
			case APPOINT_MAIN, APPOINT_DEPUTY, CHANGE_DEPUTY -> appoint(act, client, random);
			case GRANT, AGREE_PLAN, FOLLOW_UP -> throw new IllegalStateException("Not done here: " + act);
		}
	}

	/** Past, whichever service's clock is asked. */
	private static LocalDate yesterday() {
		return LocalDate.now(SWEDEN).minusDays(1);
	}

	/**
	 * What was not answered may have been done: then the same is appointed again, which
	 * changes nothing and publishes nothing.
	 */
	private void appoint(Act act, CaredFor client, Random random) throws InterruptedException {
		boolean main = act == Act.APPOINT_MAIN;
		String staffId = main ? People.MAIN
				: People.DEPUTIES.stream().filter((each) -> !each.equals(client.deputy)).findFirst().orElseThrow();
		String version = ask(Ask.get(this.people.manager(), People.path(client)), random).version();
		ask(Ask
			.put(act.name(), this.people.manager(),
					People.path(client) + (main ? "/contacts/main" : "/contacts/deputy"),
					"{\"staffId\": \"%s\", \"validFrom\": \"%s\"}".formatted(staffId, LocalDate.now(SWEDEN)))
			.builtOn(version), random);
		if (main) {
			client.hasMain = true;
		}
		else {
			client.deputy = staffId;
		}
	}

	private Caller.Answer post(Act act, CaredFor client, Random random, String below, String body)
			throws InterruptedException {
		return ask(Ask.post(act, this.people.contact(), People.path(client) + below, body), random);
	}

	private Caller.Answer ask(Ask ask, Random random) throws InterruptedException {
		return this.caller.ask(random, this.replicas, ask);
	}

}
