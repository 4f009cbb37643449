package se.carecontact.contact.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Refused;

/** Keeps how far each import of decisions has come, and tells it to who asks. */
@Service
public class TrackImport {

	/** Far longer than the server waits for a sender's next line. */
	private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(2);

	private static final Duration KEPT = Duration.ofDays(90);

	private final DecisionImports imports;

	private final Clock clock;

	TrackImport(DecisionImports imports, Clock clock) {
		this.imports = imports;
		this.clock = clock;
	}

	/**
	 * Begins an import, and forgets those of long ago.
	 * @throws Refused where the id was used before
	 */
	@Transactional
	public DecisionImport start(String municipalityId, UUID importId) {
		Instant now = Days.now(this.clock);
		this.imports.forgetBefore(now.minus(KEPT));
		DecisionImport started = new DecisionImport(importId, municipalityId, DecisionImport.State.RUNNING, 0,
				ImportTally.NONE, now, now);
		if (!this.imports.addIfNew(started)) {
			throw Refused.conflict("import-id-is-new", "This Import-Id was used before; each import has its own.");
		}
		return started;
	}

	/** Writes how far an import has come; what it tells of is committed. */
	@Transactional
	public DecisionImport advance(DecisionImport before, DecisionImport.State state, long lastLine, ImportTally tally) {
		DecisionImport now = before.at(state, lastLine, tally, Days.now(this.clock));
		this.imports.update(now);
		return now;
	}

	/**
	 * How far an import has come. One that has given no sign for minutes is broken off:
	 * its server was killed.
	 * @throws Refused where the municipality has no such import
	 */
	@Transactional(readOnly = true)
	public DecisionImport read(String municipalityId, UUID importId) {
		DecisionImport kept = this.imports.find(municipalityId, importId)
			.orElseThrow(() -> Refused.notFound("importId", "There is no such import."));
		boolean silent = kept.updatedAt().plus(SIGN_OF_LIFE).isBefore(this.clock.instant());
		return (kept.state() == DecisionImport.State.RUNNING && silent)
				? kept.at(DecisionImport.State.BROKEN_OFF, kept.lastLine(), kept.tally(), kept.updatedAt()) : kept;
	}

}
