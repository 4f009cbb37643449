package se.carecontact.integration.decisionfile;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Pushes the files that have been taken, oldest first, and removes those kept long
 * enough.
 */
@Component
class PushFiles {

	private static final Logger log = LoggerFactory.getLogger(PushFiles.class);

	private final List<DecisionFolder> folders;

	private final PushFile pushFile;

	private final FolderLock lock;

	private final DecisionFileTable table;

	private final DecisionFilesProperties properties;

	private final Clock clock;

	PushFiles(DecisionFolders folders, PushFile pushFile, FolderLock lock, DecisionFileTable table,
			DecisionFilesProperties properties, Clock clock, MeterRegistry meters) {
		this.folders = folders.all();
		this.pushFile = pushFile;
		this.lock = lock;
		this.table = table;
		this.properties = properties;
		this.clock = clock;
		this.folders.forEach((folder) -> Gauge.builder("care.decision.files.waiting", folder, PushFiles::waiting)
			.tag("municipality", folder.municipalityId())
			.description("Files of decisions taken and not done with")
			.register(meters));
	}

	/**
	 * Pushes what there is. What fails is logged, stays, and is tried in the next round.
	 */
	public void push() {
		for (DecisionFolder folder : this.folders) {
			try {
				this.lock.whileHeld(folder.municipalityId(), () -> push(folder));
			}
			catch (SQLException | RuntimeException ex) {
				log.warn("The files of {} wait: {}", folder.municipalityId(), ex.getClass().getSimpleName());
			}
		}
	}

	private void push(DecisionFolder folder) {
		Path at = folder.inProgress();
		try {
			for (Path file : folder.taken()) {
				at = file;
				this.pushFile.push(folder, file);
			}
			Instant kept = this.clock.instant().minus(this.properties.keptFor());
			folder.removeOlderThan(kept);
			this.table.forgetEndedBefore(kept);
		}
		catch (DoorUnavailable ex) {
			log.warn("{} waits: contact-service does not take decisions now ({})", at.getFileName(), ex.code());
		}
		catch (IOException ex) {
			log.warn("{} waits: it can't be read or moved ({})", at.getFileName(), ex.getClass().getSimpleName());
		}
	}

	private static double waiting(DecisionFolder folder) {
		try {
			return folder.taken().size();
		}
		catch (IOException ex) {
			return Double.NaN;
		}
	}

}
