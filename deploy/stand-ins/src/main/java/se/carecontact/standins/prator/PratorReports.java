package se.carecontact.standins.prator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.partner.Answer;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.Fields;
import se.carecontact.standins.partner.Outcome;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.partner.StateLog;
import se.carecontact.standins.prator.PratorChange.ReceiptsLate;
import se.carecontact.standins.prator.PratorChange.ReportLost;
import se.carecontact.standins.prator.PratorChange.ReportReceived;
import se.carecontact.standins.prator.PratorChange.ReportSettled;
import se.carecontact.standins.prator.PratorState.Receipt;
import se.carecontact.standins.prator.PratorState.Report;

/** Care reports: taken in only while a consent holds, and answered with a receipt. */
final class PratorReports {

	private final PratorState state;

	private final StateLog<PratorChange> changes;

	private final PratorPatients patients;

	private final Clock clock;

	PratorReports(PratorState state, StateLog<PratorChange> changes, PratorPatients patients, Clock clock) {
		this.state = state;
		this.changes = changes;
		this.patients = patients;
		this.clock = clock;
	}

	Outcome post(Call call) {
		PratorPatients.requireKey(call);
		UUID reference = PratorPatients.reference(call);
		Instant now = this.clock.instant();
		ReportReceived report = report(reference, call.json(), now);
		Report first = this.state.report(reference);
		if (first != null) {
			return outcome(first.receipt(), Effect.REPEAT, first.received().patientId());
		}
		if (!this.state.consentHolds(report.patientId(), now)) {
			return outcome(new Receipt("PR-REFUSED", "REFUSED", "NO_CONSENT", reference), Effect.REFUSED,
					report.patientId());
		}
		this.changes.apply(report);
		return outcome(new Report(report, report.pending()).receipt(), Effect.APPLIED, report.patientId());
	}

	Outcome read(Call call) {
		Report report = this.state.report(PratorPatients.reference(call));
		if (report == null) {
			throw new Refusal(404, "NOTFOUND", "The report is not known", null);
		}
		return new Outcome(Answer.json(200, report.receipt()), Effect.READ, report.received().patientId());
	}

	/** The receipts of a person's reports, oldest first. */
	Outcome search(Call call) {
		Fields body = call.json();
		String patientId = this.patients.knownPatientId(body);
		List<Receipt> receipts = this.state.reports()
			.reversed()
			.stream()
			.filter((report) -> report.received().patientId().equals(patientId))
			.map(Report::receipt)
			.toList();
		return new Outcome(Answer.json(200, PratorPatients.pageOf(body, receipts)), Effect.READ, patientId);
	}

	/** Not in the contract: as if the system were restored from before the report. */
	Outcome lose(Call call) {
		UUID reference = PratorPatients.reference(call);
		if (this.state.report(reference) == null) {
			throw new Refusal(404, "NOTFOUND", "The report is not known", null);
		}
		this.changes.apply(new ReportLost(reference));
		return Outcome.read(Answer.json(200, Map.of("reference", reference)));
	}

	/**
	 * Not in the contract: {@code {late: true}} makes receipts pending, {@code false}
	 * settles them all.
	 */
	Outcome receiptsLate(Call call) {
		boolean late = call.json().flag("late");
		this.changes.apply(new ReceiptsLate(late));
		if (!late) {
			this.state.reports()
				.stream()
				.filter(Report::pending)
				.forEach((report) -> this.changes.apply(new ReportSettled(report.received().reference())));
		}
		return Outcome.read(Answer.json(200, Map.of("late", late)));
	}

	private ReportReceived report(UUID reference, Fields body, Instant now) {
		Fields author = body.object("author");
		String heading = body.text("heading");
		String text = body.text("text");
		Instant writtenAt = body.instant("writtenAt");
		String name = author.text("name");
		String title = author.text("title");
		UUID consent = consentReference(body);
		return new ReportReceived(reference, this.patients.patientId(body), heading, text, writtenAt, name, title,
				consent, this.state.nextReceiptId(), this.state.receiptsLate(), now);
	}

	private static @Nullable UUID consentReference(Fields body) {
		return (body.textIfAny("consentReference") == null) ? null : body.uuid("consentReference");
	}

	private static Outcome outcome(Receipt receipt, Effect effect, String patientId) {
		Answer answer = Answer.json(receipt.status().equals("PENDING") ? 202 : 200, receipt);
		return new Outcome(answer, effect, patientId)
			.about((receipt.reason() == null) ? receipt.status() : receipt.status() + " " + receipt.reason());
	}

}
