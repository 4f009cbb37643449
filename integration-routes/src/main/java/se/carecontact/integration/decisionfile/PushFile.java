package se.carecontact.integration.decisionfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Pushes one file, from wherever it had come to. After each chunk its progress is
 * committed; killed at any point, the next run goes on after the last chunk committed,
 * and pushes at most that one chunk again, which has no effect.
 */
@Component
class PushFile {

	private static final Logger log = LoggerFactory.getLogger(PushFile.class);

	private final DecisionFileTable table;

	private final DecisionReaders readers;

	private final ImportDoor door;

	private final Receipts receipts;

	private final DecisionFilesProperties properties;

	private final Clock clock;

	PushFile(DecisionFileTable table, DecisionReaders readers, ImportDoor door, Receipts receipts,
			DecisionFilesProperties properties, Clock clock) {
		this.table = table;
		this.readers = readers;
		this.door = door;
		this.receipts = receipts;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Pushes the file, writes its receipt and moves it away.
	 * @throws DoorUnavailable where contact-service does not answer; the file stays
	 */
	void push(DecisionFolder folder, Path path) throws IOException {
		DecisionFile file = known(folder.municipalityId(), path);
		if (!file.isEnded()) {
			push(file, path);
		}
		DecisionFile ended = known(folder.municipalityId(), path);
		Path into = (ended.state() == DecisionFile.State.REFUSED) ? folder.refused() : folder.done();
		this.receipts.write(ended, into, now());
		DecisionFolder.move(path, into, now());
		log.info("File {} of {} is {}: {}", ended.name(), ended.municipalityId(), ended.state(), ended.tally());
	}

	private void push(DecisionFile file, Path path) throws IOException {
		try {
			if (file.tally().decisions() == 0) {
				if (this.table.sameAs(file).isPresent()) {
					this.table.end(file.fileId(), DecisionFile.State.REPEATED, null, now());
					return;
				}
				this.readers.check(path);
			}
			try (DecisionReader reader = this.readers.open(path)) {
				skip(reader, file.tally().decisions());
				pushRest(file, reader);
			}
			this.table.end(file.fileId(), DecisionFile.State.DONE, null, now());
		}
		catch (FileUnreadable ex) {
			this.table.end(file.fileId(), DecisionFile.State.REFUSED, ex.sentence(), now());
		}
		catch (DoorUnavailable ex) {
			this.table.waits(file.fileId(), ex.code());
			throw ex;
		}
	}

	private static void skip(DecisionReader reader, long decisions) throws FileUnreadable, IOException {
		for (long at = 0; at < decisions; at++) {
			reader.next();
		}
	}

	private void pushRest(DecisionFile file, DecisionReader reader) throws FileUnreadable, IOException {
		DecisionFile now = file;
		List<FileDecision> chunk = new ArrayList<>();
		FileDecision decision = reader.next();
		while (decision != null || !chunk.isEmpty()) {
			if (decision != null) {
				chunk.add(decision);
			}
			if (decision == null || chunk.size() == this.properties.chunk()) {
				now = pushChunk(now, chunk, reader.rows());
				chunk.clear();
			}
			decision = (decision != null) ? reader.next() : null;
		}
	}

	private DecisionFile pushChunk(DecisionFile file, List<FileDecision> chunk, long rows) {
		List<FileDecision.Ready> ready = new ArrayList<>();
		List<DecisionFileTable.Wrong> wrong = new ArrayList<>();
		FileTally tally = file.tally().withRows(rows);
		for (FileDecision decision : chunk) {
			switch (decision) {
				case FileDecision.Ready one -> ready.add(one);
				case FileDecision.Wrong one -> {
					tally = tally.with(DoorAnswer.Outcome.REFUSED);
					one.faults().forEach((fault) -> wrong.add(new DecisionFileTable.Wrong(one.decisionId(), fault)));
				}
			}
		}
		List<DoorAnswer> answers = ready.isEmpty() ? List.of() : this.door.push(file.municipalityId(), ready);
		for (int at = 0; at < answers.size(); at++) {
			FileDecision.Ready one = ready.get(at);
			tally = tally.with(answers.get(at).outcome());
			answers.get(at)
				.violations()
				.forEach((violation) -> wrong
					.add(new DecisionFileTable.Wrong(one.decisionId(), SwedishRules.fault(one, violation))));
		}
		this.table.advance(file, tally, wrong);
		return new DecisionFile(file.fileId(), file.municipalityId(), file.name(), file.sha256(), file.bytes(),
				file.state(), null, tally, file.startedAt(), null);
	}

	private DecisionFile known(String municipalityId, Path path) throws IOException {
		String name = path.getFileName().toString();
		DecisionFile known = this.table.find(municipalityId, name).orElse(null);
		return (known != null) ? known : add(municipalityId, name, path);
	}

	private DecisionFile add(String municipalityId, String name, Path path) throws IOException {
		DecisionFile file = new DecisionFile(UUID.randomUUID(), municipalityId, name, sha256(path), Files.size(path),
				DecisionFile.State.PUSHING, null, FileTally.NONE, now(), null);
		this.table.add(file);
		return file;
	}

	private static String sha256(Path path) throws IOException {
		try (InputStream bytes = Files.newInputStream(path);
				DigestInputStream digest = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
			digest.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digest.getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
