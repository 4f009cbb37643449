package se.carecontact.integration.prator;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import se.carecontact.integration.prator.PratorReceipt.Status;
import se.carecontact.integration.prator.PratorRequest.PostCareReport;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table prator_receipt: reports Prator has, and has not said yes or no to yet. */
@Repository
class PendingReceipts {

	private final JdbcClient jdbc;

	private final Clock clock;

	PendingReceipts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Keeps a receipt to ask for; the same one again changes nothing. */
	void remember(PostCareReport report, String receiptId) {
		this.jdbc
			.sql("""
					insert into prator_receipt (reference, client_id, unit_id, event_id, receipt_id, status, received_at, ask_at)
					values (:reference, :client, :unit, :event, :receipt, 'PENDING', :now, :now)
					on conflict (reference) do nothing
					""")
			.param("reference", report.reference())
			.param("client", report.outbound().event().clientId())
			.param("unit", report.outbound().event().unitId())
			.param("event", report.outbound().event().eventId())
			.param("receipt", receiptId)
			.param("now", now())
			.update();
	}

	/**
	 * Takes receipts that are due to be asked for, and puts off their next asking;
	 * another replica takes others.
	 */
	List<Due> take(int most, Duration next) {
		return this.jdbc.sql("""
				update prator_receipt set ask_at = :next where reference in (
				    select reference from prator_receipt where status = 'PENDING' and ask_at <= :now
				    order by ask_at limit :most for update skip locked)
				returning reference, unit_id
				""")
			.param("next", this.clock.instant().plus(next).atOffset(ZoneOffset.UTC))
			.param("now", now())
			.param("most", most)
			.query(Due.class)
			.list();
	}

	/** What Prator said in the end. */
	void settle(UUID reference, Status status, String reason) {
		this.jdbc.sql("""
				update prator_receipt set status = :status, reason = :reason, settled_at = :now
				where reference = :reference and status = 'PENDING'
				""")
			.param("status", status.name())
			.param("reason", reason)
			.param("now", now())
			.param("reference", reference)
			.update();
	}

	/** How many stand at a status. */
	long count(Status status) {
		return this.jdbc.sql("select count(*) from prator_receipt where status = ?")
			.param(status.name())
			.query(Long.class)
			.single();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** A receipt to ask for. */
	record Due(UUID reference, String unitId) {

	}

}
