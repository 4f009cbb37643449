package se.carecontact.plan.intake;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.transaction.TransactionException;

/**
 * Tells a failure of the technology around a record, which passes and is worth waiting
 * for, from a fault of the record itself, which stays however often it is tried.
 */
final class Outages {

	/**
	 * What the registry answers when it is the registry, or the way to it, that is wrong.
	 */
	private static final Set<Integer> REGISTRY_AT_FAULT = Set.of(401, 403, 408, 429);

	private Outages() {
	}

	static boolean isOutage(Throwable failure) {
		for (Throwable at = failure; at != null; at = at.getCause()) {
			if (isOutageItself(at)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isOutageItself(Throwable failure) {
		return switch (failure) {
			// The data broke a constraint, or the statement is wrong: the next try breaks
			// it too.
			case DataIntegrityViolationException ignored -> false;
			case InvalidDataAccessResourceUsageException ignored -> false;
			case DataAccessException ignored -> true;
			case TransactionException ignored -> true;
			case RetriableException ignored -> true;
			case RestClientException registry ->
				registry.getStatus() >= 500 || REGISTRY_AT_FAULT.contains(registry.getStatus());
			case SocketException ignored -> true;
			case SocketTimeoutException ignored -> true;
			case UnknownHostException ignored -> true;
			default -> false;
		};
	}

}
