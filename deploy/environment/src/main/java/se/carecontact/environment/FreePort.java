package se.carecontact.environment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that must come back on the same one. They lie below the range from
 * which operating systems take the ports of outgoing connections: a port from that range
 * may be taken by any client while its server is stopped, even by one that tries to reach
 * it.
 */
final class FreePort {

	private static final int LOWEST = 15_000;

	private static final int HIGHEST = 32_000;

	private static final int ATTEMPTS = 200;

	private FreePort() {
	}

	/** A port that nothing listens on now. */
	static int find() {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
			if (isFree(port)) {
				return port;
			}
		}
		throw new EnvironmentFailed("No free port between %d and %d".formatted(LOWEST, HIGHEST));
	}

	static boolean isFree(int port) {
		try (ServerSocket ignored = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return true;
		}
		catch (IOException taken) {
			return false;
		}
	}

	/**
	 * Says in one line what is wrong before a server says it in many.
	 * @throws EnvironmentFailed if something listens there
	 */
	static void require(int port, String who) {
		if (!isFree(port)) {
			throw new EnvironmentFailed("Port %d, wanted by %s, is in use".formatted(port, who));
		}
	}

}
