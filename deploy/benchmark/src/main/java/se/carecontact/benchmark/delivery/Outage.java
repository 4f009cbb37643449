package se.carecontact.benchmark.delivery;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import se.carecontact.benchmark.stage.Api;
import se.carecontact.benchmark.stage.CpuMeter;
import se.carecontact.benchmark.stage.Stage;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.Fault;
import se.carecontact.standins.partner.FaultMode;
import se.carecontact.standins.partner.JournalEntry;

/**
 * Lifecare is down while deliveries to it pile up, all through Kafka and the intake; then
 * it is back, and what waits is sent at the agreed pace, while absences are reported.
 * They are reported before, too, when nothing else goes on.
 *
 * @param deliveries how many pile up
 * @param clients of how many clients
 * @param perSecond the agreed pace
 * @param atOnce how many at once are agreed
 * @param idle how many absences are reported before
 * @param meanwhile how many are at the most reported while it drains, one a second
 * @param pratorHangs whether Prator answers nothing meanwhile, and has deliveries waiting
 */
record Outage(int deliveries, int clients, int perSecond, int atOnce, int idle, int meanwhile, boolean pratorHangs) {

	private static final String WAITING = "select count(*) from delivery_open where partner = 'lifecare'";

	Seen play(Stage stage, String name) throws IOException, SQLException, InterruptedException {
		try (Town town = Town.start(stage, name);
				Publisher publisher = Publisher.to(stage);
				Absences absences = Absences.prepare(town, this.idle + this.meanwhile)) {
			town.press("lifecare", this.perSecond, this.atOnce);
			publisher.introduce(this.clients);
			Town.await("clients known", () -> Town.count(town.routes(),
					"select count(*) from client_identity") >= this.clients + this.idle + this.meanwhile);
			Town.await("nothing to be sent", () -> Town.count(town.routes(), WAITING) == 0);
			// The first few warm up.
			absences.report(this.idle / 5, 200, () -> true);
			List<String> before = absences.report(this.idle - this.idle / 5, 200, () -> true);
			List<Passage> calm = absences.passages(before);
			if (this.pratorHangs) {
				town.standIns().prator().fault(new Fault(FaultMode.HANG, null, null, null));
				publisher.consents(this.clients / 10);
			}
			town.standIns().lifecare().fault(Fault.of(FaultMode.DOWN));
			stage.progress().say(this.deliveries + " deliveries pile up while Lifecare is down");
			CpuMeter cpuOfIntake = new CpuMeter(stage, town.routes());
			cpuOfIntake.go();
			long began = System.nanoTime();
			List<Publisher.Event> published = publisher.timeNeeds(this.deliveries);
			Town.await("deliveries in the ledger", () -> waits(town, stage, this.deliveries));
			double intakeSeconds = (System.nanoTime() - began) / 1e9;
			cpuOfIntake.stop();
			return drain(town, absences, published, new Before(calm, intakeSeconds, cpuOfIntake));
		}
	}

	private boolean waits(Town town, Stage stage, int all) throws SQLException {
		long there = Town.count(town.routes(), WAITING);
		stage.progress().count("in the ledger", (int) there, all);
		return there >= all;
	}

	private Seen drain(Town town, Absences absences, List<Publisher.Event> published, Before before)
			throws IOException, SQLException, InterruptedException {
		Stage stage = town.stage();
		int journalled = town.standIns().lifecare().journal().size();
		Instant back = Instant.now();
		String partners;
		try (Api operator = town.operator()) {
			partners = operator.ask("/partners").body();
		}
		CpuMeter cpu = new CpuMeter(stage, town.routes());
		cpu.go();
		town.standIns().lifecare().fault(Fault.NONE);
		stage.progress().say("Lifecare is back; what waits is sent as soon as a probe has found it so");
		Town.await("the first message",
				() -> town.standIns().lifecare().journal().size() - journalled > 2 * this.atOnce);
		stage.progress().say("it drains, and absences are reported");
		// Its size is no proof, only a cheap way to see that it goes on.
		int enough = this.deliveries * 19 / 20;
		List<String> away = absences.report(this.meanwhile, 1000, () -> {
			int sent = town.standIns().lifecare().journal().size() - journalled;
			stage.progress().count("calls at Lifecare", sent, this.deliveries);
			return sent < enough;
		});
		Town.await("all sent", () -> Town.count(town.routes(), WAITING) == 0);
		cpu.stop();
		List<JournalEntry> entries = town.standIns().lifecare().journal().since(journalled);
		List<JournalEntry> sends = entries.stream()
			.filter((entry) -> entry.operation().equals("sendMessage") && entry.effect() != Effect.REFUSED)
			.toList();
		return new Seen(before, Arrived.of(published, entries), sends, entries, absences.passages(away),
				Duration.between(back, sends.getFirst().arrivedAt()).toMillis() / 1000.0, cpu, partners);
	}

	/**
	 * What was seen before it drained.
	 *
	 * @param calm absences when nothing else went on
	 * @param intakeSeconds from the first event's publishing until all stood in the
	 * ledger
	 * @param cpuOfIntake what that took
	 */
	record Before(List<Passage> calm, double intakeSeconds, CpuMeter cpuOfIntake) {
	}

	/**
	 * What was seen.
	 *
	 * @param before before it drained
	 * @param arrived what the journal proves of the deliveries
	 * @param sends every message that came, absences too
	 * @param calls every call
	 * @param meanwhile absences reported while it drained
	 * @param secondsUntilFirst from when Lifecare was back until the first came
	 * @param cpu what draining took
	 * @param partners what the operator's door said just before it was back
	 */
	record Seen(Before before, Arrived arrived, List<JournalEntry> sends, List<JournalEntry> calls,
			List<Passage> meanwhile, double secondsUntilFirst, CpuMeter cpu, String partners) {
	}

}
