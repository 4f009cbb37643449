package se.carecontact.schemas.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.avro.Schema;

/**
 * Every schema ever released, by event. On disk: {@code <topic>/<RecordName>/v<N>.avsc},
 * each whole in itself, numbered from 1 without gaps. A released file is never changed.
 *
 * @param releases an event's schemas, the oldest first
 */
public record ReleaseHistory(Map<EventKey, List<Schema>> releases) {

	public ReleaseHistory {
		releases = Map.copyOf(releases);
	}

	/**
	 * Reads a history.
	 * @param folder the folder that holds one folder per topic
	 * @return the history
	 * @throws IllegalArgumentException where a version is missing
	 * @throws UncheckedIOException where the folder cannot be read
	 */
	public static ReleaseHistory read(Path folder) {
		Map<EventKey, List<Schema>> releases = new TreeMap<>(Comparator.comparing(EventKey::toString));
		for (Path topic : children(folder)) {
			for (Path event : children(topic)) {
				releases.put(new EventKey(topic.getFileName().toString(), event.getFileName().toString()),
						versions(event));
			}
		}
		return new ReleaseHistory(releases);
	}

	/** Where a version of an event stands below the history's folder. */
	static Path file(EventKey event, int version) {
		return Path.of(event.topic(), event.name(), "v" + version + ".avsc");
	}

	/**
	 * All released versions of an event, the oldest first; none for an event never
	 * released.
	 */
	List<Schema> of(EventKey event) {
		return this.releases.getOrDefault(event, List.of());
	}

	/** The newest released version of an event. */
	Optional<Schema> newest(EventKey event) {
		return of(event).isEmpty() ? Optional.empty() : Optional.of(of(event).getLast());
	}

	private static List<Schema> versions(Path event) {
		List<Schema> versions = new ArrayList<>();
		int files = children(event).size();
		for (int version = 1; version <= files; version++) {
			Path file = event.resolve("v" + version + ".avsc");
			if (!Files.exists(file)) {
				throw new IllegalArgumentException(event + " holds " + files + " files but no v" + version
						+ ".avsc: released versions are numbered without gaps and stay.");
			}
			versions.add(parse(file));
		}
		return List.copyOf(versions);
	}

	private static Schema parse(Path file) {
		try {
			return new Schema.Parser().parse(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> children(Path folder) {
		try (Stream<Path> children = Files.list(folder)) {
			return children.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
