package se.carecontact.plan.retention;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.ClientInCare;
import se.carecontact.plan.homecare.ClientsInCare;
import se.carecontact.plan.platform.Days;

/**
 * Erases a client with all plans, since contact-service has. It alone decides when: it
 * knows the last entry, and whose files are for the archive.
 */
@Service
public class EraseClient {

	private final ClientsInCare clients;

	private final ErasedClients erased;

	private final RetainedTables tables;

	private final RetentionRules rules;

	private final PurgeLog log;

	private final Clock clock;

	EraseClient(ClientsInCare clients, ErasedClients erased, RetainedTables tables, RetentionRules rules, PurgeLog log,
			Clock clock) {
		this.clients = clients;
		this.erased = erased;
		this.tables = tables;
		this.rules = rules;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Erases, within the caller's transaction; once more, or of a client never heard of,
	 * has no other effect than that no late fact is followed.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void erase(ClientId clientId) {
		UUID id = clientId.value();
		this.erased.contains(id);
		this.erased.add(id);
		String municipalityId = this.clients.lock(clientId)
			.map(ClientInCare::ref)
			.map((ref) -> ref.municipalityId())
			.orElse(RetentionRules.EVERYONE);
		RetentionRule rule = this.rules.of(municipalityId, RetentionStep.ERASE_CLIENT, Days.today(this.clock));
		this.tables.deleteAll(id)
			.forEach((table, rows) -> this.log
				.write(new Purge(municipalityId.equals(RetentionRules.EVERYONE) ? null : municipalityId, id, table,
						rows, RetentionStep.ERASE_CLIENT, rule.legalBasis())));
	}

}
