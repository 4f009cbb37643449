package se.carecontact.checker.promise;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import se.carecontact.checker.fault.FaultKind;
import se.carecontact.checker.fault.Strike;
import se.carecontact.checker.load.Done;
import se.carecontact.checker.load.Span;
import se.carecontact.standins.partner.Effect;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveredTests {

	private static final String NEED = "TimeNeedReported";

	private static final String MESSAGE = "sendMessage";

	private static final String CHANGED = "ContactReplaced";

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
	void ofWhatSaysTheSameAnewTheNewestMustCome() {
		Made contacts = new Made().published(Made.ELSA, 1, "ContactAppointed")
			.published(Made.ELSA, 2, CHANGED)
			.published(Made.ELSA, 3, CHANGED)
			.arrivedAtLifecare("writeCareContacts", "elsa1", 2);

		check(contacts);

		assertThat(this.breaches.all()).singleElement()
			.asString()
			.startsWith("LOST")
			.contains("elsa3", "contact-events-to-lifecare-contacts");
	}

	@Test
	void primaryCareIsToldOfContactsOnceThereIsConsent() {
		Made told = new Made().published(Made.ELSA, 1, CHANGED).arrivedAtLifecare("writeCareContacts", "elsa1", 2);
		check(told);
		assertThat(this.breaches.all()).isEmpty();

		check(told.consented(Made.ELSA, 2, "ConsentGiven"));
		assertThat(this.breaches.all()).anyMatch(
				(breach) -> breach.startsWith("LOST") && breach.contains("elsa1") && breach.contains("primary-care"));
	}

	@Test
	void whatPrimaryCareHasAlreadyHasComeWithoutChangingAnything() {
		check(new Made().consented(Made.ELSA, 1, "ConsentGiven")
			.published(Made.ELSA, 2, CHANGED)
			.arrivedAtLifecare(MESSAGE, "elsa1", 2)
			.arrivedAtLifecare("writeNote", "elsa1", 2)
			.arrivedAtLifecare("writeCareContacts", "elsa2", 3)
			.arrivedAtPrimaryCare("elsa1", 2, Effect.APPLIED)
			.arrivedAtPrimaryCare("elsa2", 3, Effect.REPEAT));

		assertThat(this.breaches.all()).isEmpty();
	}

	@Test
	void whatAFaultCostIsToldByTheLastOfItsDeliveriesAndTheSlowest() {
		Strike strike = new Strike(FaultKind.KILL_BROKER, "broker", Made.BEGIN, Made.BEGIN.plusSeconds(3));

		Aftermath aftermath = this.made.arrivedAtLifecare(MESSAGE, "elsa1", 6)
			.arrivedAtLifecare(MESSAGE, "elsa2", 6.5)
			.delivered()
			.aftermath(List.of(strike));

		assertThat(aftermath.deliveries()).isEqualTo(2);
		assertThat(aftermath.recoveries()).containsExactly(Duration.ofMillis(3500));
		assertThat(aftermath.slowest()).containsExactly(Duration.ofSeconds(5));
	}

	@Test
	void whatWaitedForConsentWasDueWhenThatWasGiven() {
		Strike strike = new Strike(FaultKind.KILL_BROKER, "broker", Made.BEGIN.plusSeconds(4),
				Made.BEGIN.plusMillis(5500));

		Aftermath aftermath = new Made().published(Made.ELSA, 2, CHANGED)
			.consented(Made.ELSA, 5, "ConsentGiven")
			.arrivedAtPrimaryCare("elsa2", 6, Effect.APPLIED)
			.delivered()
			.aftermath(List.of(strike));

		assertThat(aftermath.slowest()).containsExactly(Duration.ofSeconds(1));
		assertThat(aftermath.recoveries()).containsExactly(Duration.ofMillis(500));
	}

	@Test
	void aChannelThatDeliveredNothingIsNotTried() {
		this.made.arrivedAtLifecare(MESSAGE, "elsa1", 2).delivered().checkTried(this.breaches);

		assertThat(this.breaches.count(Breaches.Kind.UNTRIED)).isEqualTo(Way.ALL.size() - 1);
		assertThat(this.breaches.all()).contains("UNTRIED: nothing was delivered by follow-ups-to-care-manager")
			.noneMatch((breach) -> breach.contains("contact-events-to-planner"));
	}

	private void check(Made arrived) {
		arrived.delivered().check(List.of(), List.of(), this.breaches);
	}

}
