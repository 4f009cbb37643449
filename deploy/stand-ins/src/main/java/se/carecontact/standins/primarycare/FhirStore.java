package se.carecontact.standins.primarycare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The current version of every resource, found by id, identifier or subject. Not for more
 * than one thread at a time.
 */
final class FhirStore {

	private final Map<String, Map<String, Stored>> byType = new HashMap<>();

	private final Map<String, Set<String>> idsByToken = new HashMap<>();

	private final Map<String, String> patientIds = new HashMap<>();

	void apply(ResourceWritten written) {
		Resource resource = Fhir.parse(written.content());
		resource.setId("%s/%s/_history/%d".formatted(written.type(), written.id(), written.version()));
		resource.getMeta()
			.setVersionId(String.valueOf(written.version()))
			.setLastUpdated(Date.from(written.lastUpdated()));
		Map<String, Stored> resources = this.byType.computeIfAbsent(written.type(), (type) -> new LinkedHashMap<>());
		Stored before = resources.remove(written.id());
		if (before != null) {
			tokens(before).forEach((token) -> ids(token).remove(written.id()));
		}
		Stored stored = new Stored(written, resource);
		resources.put(written.id(), stored);
		tokens(stored).forEach((token) -> ids(token).add(written.id()));
		Identifiers.ofSubject(resource).forEach(this::patientId);
	}

	@Nullable Stored get(String type, String id) {
		return this.byType.getOrDefault(type, Map.of()).get(id);
	}

	/** Least recently changed first. */
	Collection<Stored> all(String type) {
		return this.byType.getOrDefault(type, Map.of()).values();
	}

	List<Stored> withIdentifier(String type, String token) {
		return found(type, type + " identifier " + token);
	}

	List<Stored> ofSubject(String type, String token) {
		return found(type, type + " subject " + token);
	}

	String nextId(String type) {
		return type.replaceAll("[a-z]", "").toLowerCase(Locale.ROOT) + "-" + (all(type).size() + 1);
	}

	/** The server's own id of a person, given at the first sight of the identifier. */
	String patientId(String token) {
		return this.patientIds.computeIfAbsent(token, (any) -> "p" + (this.patientIds.size() + 1));
	}

	private List<Stored> found(String type, String key) {
		return ids(key).stream().map((id) -> Objects.requireNonNull(get(type, id))).toList();
	}

	private Set<String> ids(String token) {
		return this.idsByToken.computeIfAbsent(token, (any) -> new LinkedHashSet<>());
	}

	private static List<String> tokens(Stored stored) {
		String type = stored.written().type();
		Stream<String> own = Identifiers.of(stored.resource()).stream().map((token) -> type + " identifier " + token);
		Stream<String> subject = Identifiers.ofSubject(stored.resource())
			.stream()
			.map((token) -> type + " subject " + token);
		return new ArrayList<>(Stream.concat(own, subject).toList());
	}

	/** A resource with the version it is. */
	record Stored(ResourceWritten written, Resource resource) {

		Instant lastUpdated() {
			return this.written.lastUpdated();
		}

		String reference() {
			return this.written.type() + "/" + this.written.id();
		}

		String etag() {
			return "W/\"" + this.written.version() + "\"";
		}

	}

}
