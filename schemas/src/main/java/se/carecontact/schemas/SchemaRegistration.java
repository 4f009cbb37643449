package se.carecontact.schemas;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/**
 * Puts every event's schema in the registry, under the rule that each version can read
 * and be read by all others. A deploy step of its own ({@link RegisterSchemas}), run
 * before the services of that version start; services never register.
 */
public final class SchemaRegistration {

	/** The rule every subject is kept under. */
	public static final String COMPATIBILITY = "FULL_TRANSITIVE";

	private static final int NOT_FOUND = 404;

	private static final int CONFLICT = 409;

	private final SchemaRegistryClient registry;

	private SchemaRegistration(SchemaRegistryClient registry) {
		this.registry = registry;
	}

	/**
	 * Registers what is missing and leaves the rest as it is; running it again changes
	 * nothing.
	 * @param registryUrl the registry's base address of the Confluent-compatible
	 * interface
	 * @return what became of each event type, in the catalogue's order
	 * @throws SchemaRefused where the registry finds a schema incompatible with its past;
	 * types before it stay registered
	 * @throws RegistryFailed where the registry does not answer, or not as expected
	 */
	public static List<Outcome> registerAll(String registryUrl) {
		try (SchemaRegistryClient client = new CachedSchemaRegistryClient(registryUrl, 1_000,
				Map.of("http.connect.timeout.ms", 5_000, "http.read.timeout.ms", 10_000))) {
			SchemaRegistration registration = new SchemaRegistration(client);
			return EventCatalogue.all().stream().map(registration::register).toList();
		}
		catch (IOException ex) {
			throw new RegistryFailed(registryUrl, ex);
		}
	}

	private Outcome register(EventType type) {
		String subject = type.subject();
		AvroSchema schema = new AvroSchema(type.schema());
		try {
			// The rule comes first, so that no version ever gets in without it; a subject
			// to come can have one.
			this.registry.updateCompatibility(subject, COMPATIBILITY);
			boolean known = isKnown(subject, schema);
			int id = this.registry.register(subject, schema);
			return new Outcome(subject, known ? Change.UNCHANGED : Change.REGISTERED, id,
					this.registry.getVersion(subject, schema));
		}
		catch (RestClientException ex) {
			if (ex.getStatus() == CONFLICT) {
				throw new SchemaRefused(subject, ex);
			}
			throw new RegistryFailed(subject, ex);
		}
		catch (IOException ex) {
			throw new RegistryFailed(subject, ex);
		}
	}

	private boolean isKnown(String subject, AvroSchema schema) throws IOException, RestClientException {
		try {
			this.registry.getVersion(subject, schema);
			return true;
		}
		catch (RestClientException ex) {
			if (ex.getStatus() == NOT_FOUND) {
				return false;
			}
			throw ex;
		}
	}

	/** What registration did to one event type. */
	public enum Change {

		/** The schema was not there; now it is. */
		REGISTERED,

		/** The very same schema was there. */
		UNCHANGED

	}

	/**
	 * What became of one event type.
	 *
	 * @param subject the registry's subject
	 * @param change what was done
	 * @param id the schema's id in this registry, as each record's bytes name it
	 * @param version the schema's version within its subject
	 */
	public record Outcome(String subject, Change change, int id, int version) {
	}

}
