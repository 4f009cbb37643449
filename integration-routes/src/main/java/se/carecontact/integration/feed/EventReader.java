package se.carecontact.integration.feed;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.Deserializer;
import se.carecontact.schemas.CareSerde;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads an event's bytes. Tells bytes that never can be read from a registry that can't
 * be asked just now: the first is kept as unreadable, the second is waited out.
 * Thread-safe; the registry is asked once per schema.
 */
@Component
public class EventReader {

	private final Deserializer<Object> deserializer;

	EventReader(@Value("${care.schema-registry.url}") String registryUrl) {
		this.deserializer = CareSerde.deserializer(registryUrl);
	}

	/**
	 * The event.
	 * @throws Unreadable if these bytes are no event of the suite's
	 * @throws UncheckedIOException if the registry could not be asked; try again later
	 */
	public synchronized SpecificRecord read(String topic, byte[] value) {
		try {
			if (this.deserializer.deserialize(topic, value) instanceof SpecificRecord event) {
				return event;
			}
			throw new Unreadable("not an event record");
		}
		catch (KafkaException ex) {
			if (isRegistryDown(ex)) {
				throw new UncheckedIOException("the schema registry does not answer", new ConnectException());
			}
			throw new Unreadable(ex.getClass().getSimpleName());
		}
		catch (RuntimeException ex) {
			if (ex instanceof Unreadable || ex instanceof UncheckedIOException) {
				throw ex;
			}
			throw new Unreadable(ex.getClass().getSimpleName());
		}
	}

	private static boolean isRegistryDown(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof RetriableException || cause instanceof SocketException
					|| cause instanceof SocketTimeoutException || cause instanceof UnknownHostException) {
				return true;
			}
		}
		return false;
	}

	/** These bytes are no event, today or ever. */
	public static final class Unreadable extends RuntimeException {

		/** Why, in a word; never with the bytes. */
		public Unreadable(String why) {
			super(why);
		}

	}

}
