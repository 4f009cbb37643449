package se.carecontact.integration.decisionfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One municipality's folder: files are dropped in it, stand in {@code inprogress} while
 * they are pushed, and end in {@code done} or {@code refused}.
 *
 * @param municipalityId whose it is
 * @param path where files are dropped
 */
record DecisionFolder(String municipalityId, Path path) {

	private static final Logger log = LoggerFactory.getLogger(DecisionFolder.class);

	private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

	/**
	 * Makes the folder ready. What it makes is the own user's only.
	 * @throws IllegalStateException where just anyone may write there
	 */
	DecisionFolder ready() {
		try {
			for (Path folder : List.of(this.path, inProgress(), done(), refused())) {
				if (!Files.isDirectory(folder)) {
					Files.createDirectories(folder);
					own(folder);
				}
			}
			check();
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void own(Path folder) throws IOException {
		if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(folder, OWN);
		}
	}

	private void check() throws IOException {
		if (!this.path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			return;
		}
		Set<PosixFilePermission> may = Files.getPosixFilePermissions(this.path);
		if (may.contains(PosixFilePermission.OTHERS_WRITE)) {
			throw new IllegalStateException("Anyone may write in " + this.path + ", and so push decisions");
		}
		if (may.contains(PosixFilePermission.OTHERS_READ)) {
			log.warn("Anyone may read in {}, where files hold personal data", this.path);
		}
	}

	Path inProgress() {
		return this.path.resolve("inprogress");
	}

	Path done() {
		return this.path.resolve("done");
	}

	Path refused() {
		return this.path.resolve("refused");
	}

	/** The files taken and not done with, in the order in which they were taken. */
	List<Path> taken() throws IOException {
		try (Stream<Path> files = Files.list(inProgress())) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	/** Moves a file out of {@code inprogress}; it is kept for a while from now on. */
	static void move(Path file, Path into, Instant now) throws IOException {
		Files.setLastModifiedTime(file, FileTime.from(now));
		Files.move(file, into.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Writes a file that is there whole or not at all. */
	static void write(Path file, String text, Instant now) throws IOException {
		Path part = file.resolveSibling(file.getFileName() + ".part");
		Files.writeString(part, text, StandardCharsets.UTF_8);
		Files.setLastModifiedTime(part, FileTime.from(now));
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** Removes what has been kept since before a time. */
	void removeOlderThan(Instant time) throws IOException {
		for (Path folder : List.of(done(), refused())) {
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
						Files.deleteIfExists(file);
					}
				}
			}
		}
	}

}
