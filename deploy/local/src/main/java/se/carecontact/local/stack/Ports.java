package se.carecontact.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Looks whether the stack's ports are free before anything is started, so that a taken
 * one is a sentence and not a service that fails half a minute later.
 */
final class Ports {

	private Ports() {
	}

	/**
	 * Refuses if any of the ports is in use.
	 * @param ports port by part
	 * @throws StackRefusal naming each taken port and the part that needs it
	 */
	static void requireFree(Map<String, Integer> ports) {
		List<String> taken = ports.entrySet()
			.stream()
			.filter((part) -> !free(part.getValue()))
			.map((part) -> "Port " + part.getValue() + " is in use, and " + part.getKey() + " needs it.")
			.sorted()
			.toList();
		if (!taken.isEmpty()) {
			throw new StackRefusal(taken.stream().collect(Collectors.joining("\n"))
					+ "\nEnd the program that holds it (to see which: ss -ltnp), or the stack that already runs.");
		}
	}

	private static boolean free(int port) {
		// Both the loopback address and all addresses: a holder of either is in the way.
		return bindable(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
				&& bindable(new InetSocketAddress(port));
	}

	private static boolean bindable(InetSocketAddress address) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(address);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
