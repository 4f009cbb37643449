package se.carecontact.checker.load;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import se.carecontact.benchmark.stage.Service;
import tools.jackson.databind.JsonNode;

/**
 * What is done for a client at plan-service: the plan is written, agreed, and followed up
 * time and again. Nothing where plan-service has not heard yet of the client, or of who
 * its contact is.
 */
final class PlanWork {

	private final Caller caller;

	private final List<Service> replicas;

	private final People people;

	PlanWork(Caller caller, List<Service> replicas, People people) {
		this.caller = caller;
		this.replicas = replicas;
		this.people = people;
	}

	/** Does what comes next in the life of the plan, and remembers what came of it. */
	void one(CaredFor client, Random random) throws InterruptedException {
		if (!client.hasMain) {
			return;
		}
		Optional<JsonNode> plan = read(People.path(client) + "/plans", random).map(Caller.Answer::body)
			.filter((plans) -> !plans.isEmpty())
			.map((plans) -> plans.get(0));
		if (plan.isPresent()) {
			String path = "/" + People.MUNICIPALITY + "/plans/" + plan.get().path("planId").asString();
			Optional<Caller.Answer> whole = read(path, random).filter(PlanWork::isMainsToWrite);
			if (whole.isPresent()) {
				goOn(client, plan.get(), path, whole.get().version(), random);
			}
		}
	}

	private void goOn(CaredFor client, JsonNode plan, String path, String version, Random random)
			throws InterruptedException {
		// Yesterday is past whichever service's clock is asked.
		LocalDate day = LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(1);
		if (plan.path("versionInForce").isNumber()) {
			count(Act.FOLLOW_UP, client, Ask.post(Act.FOLLOW_UP, this.people.contact(), path + "/follow-ups", """
					{"followedUpOn": "%1$s", "reason": "CHANGED_NEED",
					 "outcomes": [{"goalId": "g1", "outcome": "PARTLY_REACHED"}], "conclusion": "TELL_CARE_MANAGER",
					 "careManagerConsent": {"by": "CLIENT", "on": "%1$s"}}""".formatted(day)), random);
		}
		else if (plan.path("draftVersion").isNumber()) {
			count(Act.AGREE_PLAN, client, Ask.post(Act.AGREE_PLAN, this.people.contact(), path + "/agree", """
					{"agreedOn": "%s", "agreedBy": "CLIENT"}""".formatted(day)).builtOn(version), random);
		}
		else {
			draft(path, version, day, random);
		}
	}

	/**
	 * A draft is nothing that partners hear of: whether it was saved is read the next
	 * time.
	 */
	private void draft(String path, String version, LocalDate day, Random random) throws InterruptedException {
		try {
			this.caller.ask(
					random, this.replicas, Ask
						.put("DRAFT", this.people.contact(), path + "/draft",
								"""
										{"goals": ["g1"],
										 "activities": [{"goalId": "g1", "what": "Städning", "when": "Torsdagar",
										   "howOften": "Varannan vecka", "byWhom": "Hemtjänsten"}],
										 "conversation": {"heldOn": "%s", "participants": [{"name": "Eva", "relation": "dotter"}]}}"""
									.formatted(day))
						.builtOn(version));
		}
		catch (Caller.Overtaken | Caller.Unanswered ex) {
			// An earlier try has saved it, or it is over.
			return;
		}
	}

	private void count(Act act, CaredFor client, Ask ask, Random random) throws InterruptedException {
		client.act(act, () -> this.caller.ask(random, this.replicas, ask));
	}

	/** Empty where plan-service does not know of it yet, or it is over. */
	private Optional<Caller.Answer> read(String path, Random random) throws InterruptedException {
		try {
			return Optional.of(this.caller.ask(random, this.replicas, Ask.get(this.people.manager(), path)));
		}
		catch (Caller.Unanswered ex) {
			return Optional.empty();
		}
		catch (Caller.Refused ex) {
			if (ex.isUnknown()) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private static boolean isMainsToWrite(Caller.Answer plan) {
		return plan.body().path("writers").valueStream().anyMatch((staff) -> staff.asString().equals(People.MAIN));
	}

}
