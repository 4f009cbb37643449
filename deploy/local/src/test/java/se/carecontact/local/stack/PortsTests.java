package se.carecontact.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PortsTests {

	@Test
	void a_taken_port_is_named_together_with_the_part_that_needs_it() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(StackRefusal.class)
				.isThrownBy(() -> Ports.requireFree(Map.of("contact-service", taken.getLocalPort())))
				.withMessageContaining("Port " + taken.getLocalPort() + " is in use, and contact-service needs it.");
		}
	}

	@Test
	void a_port_taken_on_all_addresses_is_noticed_too() throws IOException {
		try (ServerSocket taken = new ServerSocket(0)) {
			assertThatExceptionOfType(StackRefusal.class)
				.isThrownBy(() -> Ports.requireFree(Map.of("Kafka", taken.getLocalPort())));
		}
	}

	@Test
	void a_free_port_is_let_be() throws IOException {
		int port;
		try (ServerSocket freed = new ServerSocket(0)) {
			port = freed.getLocalPort();
		}
		assertThatNoException().isThrownBy(() -> Ports.requireFree(Map.of("Kafka", port)));
	}

}
