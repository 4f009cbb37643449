package se.carecontact.checker.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import se.carecontact.checker.fault.FaultKind;
import se.carecontact.checker.fault.Strike;
import se.carecontact.checker.load.Done;
import se.carecontact.checker.load.Span;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveredTests {

	private static final String NEED = "TimeNeedReported";

	private static final String MESSAGE = "sendMessage";

	private final Breaches breaches = new Breaches();

	private final Made made = new Made().published(Made.ELSA, 1, NEED).published(Made.ELSA, 2, NEED);

	@Test
	void whatArrivesOnceAndInOrderBreaksNothing() {
		check(this.made.arrivedAtLifecare(MESSAGE, "elsa1", 2).arrivedAtLifecare(MESSAGE, "elsa2", 3));

		assertThat(this.breaches.all()).isEmpty();
		assertThat(this.made.delivered().due()).isEqualTo(2);
	}

	@Test
	void whatNeverArrivesIsLost() {
		check(this.made.arrivedAtLifecare(MESSAGE, "elsa1", 2));

		assertThat(this.breaches.all()).singleElement().asString().startsWith("LOST").contains("elsa2");
	}

	@Test
	void whatArrivesBeforeAnEarlierOneOfItsClientIsReordered() {
		check(this.made.arrivedAtLifecare(MESSAGE, "elsa2", 2).arrivedAtLifecare(MESSAGE, "elsa1", 3));

		assertThat(this.breaches.all()).singleElement().asString().startsWith("REORDERED");
	}

	@Test
	void anotherClientsEventMayComeFirst() {
		check(this.made.published("karl", 1, NEED)
			.arrivedAtLifecare(MESSAGE, "karl1", 2)
			.arrivedAtLifecare(MESSAGE, "elsa1", 3)
			.arrivedAtLifecare(MESSAGE, "elsa2", 4));

		assertThat(this.breaches.all()).isEmpty();
	}

	@Test
	void whatHasTwoEffectsIsDoubled() {
		check(this.made.arrivedAtLifecare(MESSAGE, "elsa1", 2)
			.arrivedAtLifecare(MESSAGE, "elsa1", 3)
			.arrivedAtLifecare(MESSAGE, "elsa2", 4));

		assertThat(this.breaches.all()).singleElement().asString().startsWith("DOUBLED");
	}

	@Test
	void whatHasAnEffectUnderANameOfItsOwnIsDoubled() {
		check(this.made.arrivedAtLifecare(MESSAGE, "elsa1", 2)
			.arrivedAtLifecare(MESSAGE, "elsa2", 3)
			.arrivedAtLifecare(MESSAGE, "another", 4));

		assertThat(this.breaches.all()).singleElement().asString().startsWith("DOUBLED").contains("no such event");
	}

	@Test
	void aReportThatComesAfterItsConsentWasWithdrawnIsUnconsented() {
		Made reported = new Made().published(Made.ELSA, 1, "CareReportWritten")
			.arrivedAtPrator("postCareReport", "elsa1", 10);
		Done client = new Done(Made.ELSA, Map.of(), Map.of(),
				List.of(new Span(Made.BEGIN.minusSeconds(9), Made.BEGIN), new Span(Made.BEGIN.plusSeconds(5), null)));

		reported.delivered().check(List.of(client), List.of(), this.breaches);

		assertThat(this.breaches.all()).singleElement().asString().startsWith("UNCONSENTED");
	}

	@Test
	void aReportThatLeftBeforeTheWithdrawalBreaksNothing() {
		Made reported = new Made().published(Made.ELSA, 1, "CareReportWritten")
			.arrivedAtPrator("postCareReport", "elsa1", 5);
		Done client = new Done(Made.ELSA, Map.of(), Map.of(), List.of(new Span(Made.BEGIN.plusSeconds(5), null)));

		reported.delivered().check(List.of(client), List.of(), this.breaches);

		assertThat(this.breaches.all()).isEmpty();
	}

	@Test
	void moreInASecondThanAgreedIsPressing() {
		Made pressed = new Made();
		for (int seq = 1; seq <= Pressure.PER_SECOND + 1; seq++) {
			pressed.published("client" + seq, 1, NEED).arrivedAtLifecare(MESSAGE, "client" + seq + "1", 2.5);
		}
		check(pressed);

		assertThat(this.breaches.all()).singleElement()
			.asString()
			.startsWith("PRESSED")
			.contains("21 calls")
			.contains("(21 sendMessage)");
	}

	@Test
	void whatIsOnlyAskedPressesAsWell() {
		Made pressed = new Made();
		for (int seq = 1; seq <= 12; seq++) {
			pressed.published("client" + seq, 1, NEED).arrivedAtLifecare(MESSAGE, "client" + seq + "1", 2.5);
		}
		for (int call = 0; call < 9; call++) {
			pressed.askedOfLifecare("lookUpClient", 2.7);
		}
		check(pressed);

		assertThat(this.breaches.all()).singleElement()
			.asString()
			.startsWith("PRESSED")
			.contains("(12 sendMessage, 9 lookUpClient)");
	}

	@Test
	void moreAtOnceThanAgreedIsPressing() {
		check(new Made().underWayAtLifecare(Pressure.AT_ONCE + 1));

		assertThat(this.breaches.all()).singleElement().asString().startsWith("PRESSED").contains("9 calls");
	}

	@Test
	void refusedMessagesThatHoldUpEverybodyElseHaveSpread() {
		List<Strike> refusals = refusals();
		this.made.arrivedAtLifecare(MESSAGE, "elsa1", 100).arrivedAtLifecare(MESSAGE, "elsa2", 101);

		this.made.delivered().check(List.of(), refusals, this.breaches);

		assertThat(this.breaches.all()).singleElement().asString().startsWith("SPREAD");
	}

	@Test
	void aRefusedMessageThatOthersPassHasNotSpread() {
		this.made.published("karl", 1, NEED)
			.refusedByLifecare(MESSAGE, "elsa1", 11)
			.arrivedAtLifecare(MESSAGE, "karl1", 12)
			.arrivedAtLifecare(MESSAGE, "elsa1", 20)
			.arrivedAtLifecare(MESSAGE, "elsa2", 21);

		this.made.delivered().check(List.of(), refusals(), this.breaches);

		assertThat(this.breaches.all()).isEmpty();
	}

	private static List<Strike> refusals() {
		List<Strike> refusals = new ArrayList<>();
		for (int second = 10; second < 40; second += 10) {
			refusals.add(new Strike(FaultKind.PARTNER_REFUSES_ONE, "lifecare", Made.BEGIN.plusSeconds(second),
					Made.BEGIN.plusSeconds(second + 5)));
		}
		return refusals;
	}

	private void check(Made arrived) {
		arrived.delivered().check(List.of(), List.of(), this.breaches);
	}

}
