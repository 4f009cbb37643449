package se.carecontact.integration.delivery.dispatch;

import java.util.Arrays;
import java.util.function.Supplier;

/** Runs a channel's own code, whose faults park one delivery and nothing else. */
final class Mapping {

	private Mapping() {
	}

	static <T> T guard(Supplier<T> channelCode) {
		try {
			return channelCode.get();
		}
		catch (RuntimeException ex) {
			throw new Fault(ex);
		}
	}

	/** A channel or its route failed by a fault of ours. */
	static final class Fault extends RuntimeException {

		Fault(Throwable cause) {
			super(cause.getClass().getSimpleName(), cause);
		}

		/** Where in our own code it came from. */
		String place() {
			Throwable cause = (getCause() == null) ? this : getCause();
			return Arrays.stream(cause.getStackTrace())
				.filter((frame) -> frame.getClassName().startsWith("se.carecontact"))
				.findFirst()
				.map(StackTraceElement::toString)
				.orElse("unknown");
		}

	}

}
