package se.carecontact.checker.promise;

import java.util.List;

import org.junit.jupiter.api.Test;
import se.carecontact.checker.fault.FaultKind;
import se.carecontact.checker.fault.Strike;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalsTests {

	private static final String NEED = "TimeNeedReported";

	private static final String MESSAGE = "sendMessage";

	private static final String CHANGED = "ContactReplaced";

	private static final Strike REFUSAL = new Strike(FaultKind.PARTNER_REFUSES_ONE, "lifecare",
			Made.BEGIN.plusSeconds(10), Made.BEGIN.plusSeconds(20));

	private final Breaches breaches = new Breaches();

	private final Made made = new Made().published(Made.ELSA, 1, NEED).published(Made.ELSA, 2, NEED);

	@Test
	void aRefusedMessageThatHoldsUpSomebodyElseHasSpread() {
		sivPassesAndKarlDoesNot();

		refused(List.of(REFUSAL));

		assertThat(this.breaches.all()).singleElement()
			.asString()
			.startsWith("SPREAD")
			.contains("1 of 2 deliveries", "karl3", "client elsa");
	}

	@Test
	void withOtherFaultsAboutOneRefusedMessageThatHoldsUpEverybodyElseHasSpread() {
		Strike killed = new Strike(FaultKind.KILL_INTEGRATION_ROUTES, "routes-one", REFUSAL.from(), REFUSAL.until());
		List<String> others = List.of("karl", "siv", "nils", "berit", "sture");
		others.forEach((client) -> this.made.published(client, 1, NEED).published(client, 2, CHANGED));
		this.made.refusedByLifecare(MESSAGE, "elsa1", 11);
		others.forEach((client) -> this.made.arrivedAtLifecare("writeCareContacts", client + "2", 13));
		this.made.arrivedAtLifecare(MESSAGE, "elsa1", 21).arrivedAtLifecare(MESSAGE, "elsa2", 22);
		others.forEach((client) -> this.made.arrivedAtLifecare(MESSAGE, client + "1", 23));

		refused(List.of(REFUSAL, killed));

		assertThat(this.breaches.all()).singleElement()
			.asString()
			.startsWith("SPREAD")
			.contains("none of 5", "and 5 by other channels");
	}

	@Test
	void withOtherFaultsAboutOneOfThoseMayBeHeldUpByThem() {
		Strike killed = new Strike(FaultKind.KILL_INTEGRATION_ROUTES, "routes-one", REFUSAL.from(), REFUSAL.until());
		sivPassesAndKarlDoesNot();

		refused(List.of(REFUSAL, killed));

		assertThat(this.breaches.all()).isEmpty();
	}

	@Test
	void whatIsOnKafkaJustBeforeTheRefusedOneIsResumedNeedNotHaveComeByThen() {
		this.made.published("karl", 18, NEED)
			.refusedByLifecare(MESSAGE, "elsa1", 11)
			.arrivedAtLifecare(MESSAGE, "elsa1", 21)
			.arrivedAtLifecare(MESSAGE, "elsa2", 22)
			.arrivedAtLifecare(MESSAGE, "karl18", 23);

		refused(List.of(REFUSAL));

		assertThat(this.breaches.all()).isEmpty();
	}

	@Test
	void aLaterOneOfItsClientThatIsTriedWhileItStandsRefusedHasPassedIt() {
		this.made.refusedByLifecare(MESSAGE, "elsa1", 11)
			.refusedByLifecare(MESSAGE, "elsa2", 12)
			.arrivedAtLifecare(MESSAGE, "elsa1", 21)
			.arrivedAtLifecare(MESSAGE, "elsa2", 22);

		refused(List.of(REFUSAL));

		assertThat(this.breaches.all()).singleElement().asString().startsWith("SPREAD").contains("elsa2 (seq 2) came");
	}

	@Test
	void aRefusedMessageThatOthersPassHasNotSpread() {
		this.made.published("karl", 1, NEED)
			.refusedByLifecare(MESSAGE, "elsa1", 11)
			.arrivedAtLifecare(MESSAGE, "karl1", 12)
			.arrivedAtLifecare(MESSAGE, "elsa1", 21)
			.arrivedAtLifecare(MESSAGE, "elsa2", 22);

		refused(List.of(REFUSAL));

		assertThat(this.breaches.all()).isEmpty();
		assertThat(this.made.delivered().refusalsJudged(List.of(REFUSAL))).isEqualTo(1);
	}

	private void sivPassesAndKarlDoesNot() {
		this.made.published("karl", 3, NEED)
			.published("siv", 4, NEED)
			.refusedByLifecare(MESSAGE, "elsa1", 11)
			.arrivedAtLifecare(MESSAGE, "siv4", 12)
			.arrivedAtLifecare(MESSAGE, "elsa1", 21)
			.arrivedAtLifecare(MESSAGE, "elsa2", 22)
			.arrivedAtLifecare(MESSAGE, "karl3", 23);
	}

	private void refused(List<Strike> strikes) {
		this.made.delivered().check(List.of(), strikes, this.breaches);
	}

}
