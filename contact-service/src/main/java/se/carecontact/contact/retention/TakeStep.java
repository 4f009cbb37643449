package se.carecontact.contact.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ForgetClient;
import se.carecontact.contact.consent.EndConsents;
import se.carecontact.contact.platform.Caller;

/** Takes one due step of one client, in a transaction of its own. */
@Service
class TakeStep {

	private final DueSteps steps;

	private final RetentionRules rules;

	private final RetainedTables tables;

	private final PurgeLog log;

	private final EndConsents consents;

	private final ForgetClient clients;

	TakeStep(DueSteps steps, RetentionRules rules, RetainedTables tables, PurgeLog log, EndConsents consents,
			ForgetClient clients) {
		this.steps = steps;
		this.rules = rules;
		this.tables = tables;
		this.log = log;
		this.consents = consents;
		this.clients = clients;
	}

	/**
	 * Takes it, if it still is due and no one else has the client: then it comes again.
	 * @return whether something was done
	 */
	@Transactional
	boolean take(DueStep seen, LocalDate today) {
		Optional<Client> client = this.clients.lockIfFree(seen.municipalityId(), seen.clientId());
		Optional<DueStep> due = this.steps.find(seen.clientId(), seen.step())
			.filter((step) -> step.dueOn() != null && !step.dueOn().isAfter(today));
		if (client.isEmpty() || due.isEmpty() || client.get().homeCareOpen()) {
			return false;
		}
		return switch (seen.step()) {
			case END_EXCHANGE_CONSENTS -> endConsents(client.get());
			case PURGE_WORKING_PAPERS -> purgeWorkingPapers(client.get(), due.get(), today);
			case ERASE_CLIENT -> eraseUnlessKept(client.get(), due.get(), today);
		};
	}

	private boolean endConsents(Client client) {
		this.consents.endAll(client);
		this.steps.remove(client.clientId(), RetentionStep.END_EXCHANGE_CONSENTS);
		return true;
	}

	private boolean purgeWorkingPapers(Client client, DueStep due, LocalDate today) {
		RetentionRule rule = this.rules.of(client.municipalityId(), due.step(), due.endedOn(), today);
		if (rule.dueOn().isAfter(today)) {
			return postpone(due, rule);
		}
		write(client, this.tables.deleteWorkingPapers(client.clientId()), due.step(), rule, null, null);
		this.steps.remove(client.clientId(), due.step());
		return true;
	}

	private boolean eraseUnlessKept(Client client, DueStep due, LocalDate today) {
		RetentionRule rule = ruleOfErasure(client, due, today);
		if (rule.dueOn().isAfter(today)) {
			return postpone(due, rule);
		}
		if (keptForResearch(client, today).isPresent()) {
			this.steps.keepForArchive(due);
			return true;
		}
		erase(client, rule, null, null);
		return true;
	}

	/** Reckoned from the last entry, which may be later than the end of the case. */
	RetentionRule ruleOfErasure(Client client, DueStep due, LocalDate today) {
		LocalDate last = this.tables.lastEntry(client.clientId())
			.filter((day) -> day.isAfter(due.endedOn()))
			.orElse(due.endedOn());
		return this.rules.of(client.municipalityId(), RetentionStep.ERASE_CLIENT, last, today);
	}

	/** The rule by which the client's files are for the archive, if they are. */
	Optional<String> keptForResearch(Client client, LocalDate today) {
		OptionalInt birthDay = client.identity().identityNumber().birthDay();
		return this.rules.keptForResearch(client.municipalityId(), birthDay, today);
	}

	/** Erases a locked client whose time is over. */
	@Transactional(propagation = Propagation.MANDATORY)
	void erase(Client client, RetentionRule rule, @Nullable Caller askedBy, @Nullable String reason) {
		this.consents.endAll(client);
		write(client, this.tables.deleteAll(client.clientId()), RetentionStep.ERASE_CLIENT, rule, askedBy, reason);
		this.steps.removeAll(List.of(client.clientId()));
		this.clients.forget(client);
		write(client, Map.of("client", 1), RetentionStep.ERASE_CLIENT, rule, askedBy, reason);
	}

	private boolean postpone(DueStep due, RetentionRule rule) {
		this.steps.put(new DueStep(due.clientId(), due.municipalityId(), due.step(), due.endedOn(), rule.dueOn()));
		return false;
	}

	private void write(Client client, Map<String, Integer> purged, RetentionStep step, RetentionRule rule,
			@Nullable Caller askedBy, @Nullable String reason) {
		purged.forEach((table, rows) -> this.log.write(new Purge(client.municipalityId(), client.clientId(), table,
				rows, step.name(), rule.legalBasis(), (askedBy != null) ? askedBy.subject() : null, reason)));
	}

}
