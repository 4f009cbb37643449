package se.carecontact.schemas.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.avro.Schema;

import se.carecontact.schemas.EventCatalogue;
import se.carecontact.schemas.EventType;

/**
 * Writes each event's present schema into the history as its next version, where it
 * differs from the newest there. Does nothing at all where the gate finds a violation.
 * Run it when an event is about to be deployed, and commit what it wrote.
 */
public final class ReleaseSchemas {

	/** How a developer runs it. */
	static final String HOW = "run `mvn compile exec:exec@release-schemas` in the folder schemas";

	private ReleaseSchemas() {
	}

	/**
	 * Releases. Exits 0 when the history is up to date, 1 when the gate forbids it, 2
	 * when called wrongly.
	 * @param args the history's folder
	 * @throws IOException where a file cannot be written
	 */
	public static void main(String[] args) throws IOException {
		if (args.length != 1) {
			System.err.println("Usage: ReleaseSchemas <folder of the released schemas>");
			System.exit(2);
		}
		Path folder = Path.of(args[0]);
		List<Schema> events = EventCatalogue.all().stream().map(EventType::schema).toList();
		List<Violation> violations = new CompatibilityGate(ReleaseHistory.read(folder)).violations(events);
		if (!violations.isEmpty()) {
			violations.forEach(System.err::println);
			System.exit(1);
		}
		List<Path> written = release(folder, events);
		written.forEach((file) -> System.out.println("Released " + file));
		System.out.println(written.isEmpty() ? "Nothing to release." : "Commit these files; they are never changed.");
	}

	/**
	 * Writes the next version of each event that differs from its newest release.
	 * @param folder the history's folder
	 * @param events schemas the gate has let through
	 * @return the files written, below the folder
	 * @throws IOException where a file cannot be written
	 */
	static List<Path> release(Path folder, List<Schema> events) throws IOException {
		ReleaseHistory history = ReleaseHistory.read(folder);
		List<Path> written = new ArrayList<>();
		for (Schema event : events) {
			EventKey key = EventKey.of(event);
			if (history.newest(key).filter((newest) -> newest.toString().equals(event.toString())).isEmpty()) {
				Path file = ReleaseHistory.file(key, history.of(key).size() + 1);
				Path parent = folder.resolve(file).getParent();
				Files.createDirectories(parent);
				Files.writeString(folder.resolve(file), event.toString(true) + "\n");
				written.add(file);
			}
		}
		return written;
	}

}
