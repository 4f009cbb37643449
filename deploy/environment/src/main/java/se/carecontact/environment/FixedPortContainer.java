package se.carecontact.environment;

import java.util.List;
import java.util.Map;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/**
 * A container that keeps its port on the host when it is stopped and started again;
 * Testcontainers' own stop throws the container and its port away.
 */
final class FixedPortContainer {

	private static final int STOP_SECONDS = 15;

	private static final int LAST_WORDS = 500;

	private final GenericContainer<?> container;

	private boolean created;

	private boolean running;

	FixedPortContainer(String image, int hostPort, int containerPort, Map<String, String> environment) {
		this.container = new GenericContainer<>(DockerImageName.parse(image)).withEnv(environment)
			.withExposedPorts(containerPort)
			// Images write their configuration when they start; as root they can,
			// whatever
			// the modes of the files in them.
			.withCreateContainerCmdModifier((command) -> command.withUser("root"))
			// Each part asks its server itself whether it is ready.
			.waitingFor(new NoWait());
		this.container.setPortBindings(List.of(hostPort + ":" + containerPort));
	}

	/** Puts a file into it before its first start. */
	void put(String path, String content) {
		this.container.withCopyToContainer(Transferable.of(content), path);
	}

	/**
	 * Ends the waiting for a server that will never answer.
	 * @throws EnvironmentFailed if the container ended by itself, with its last words
	 */
	void requireRunning() {
		if (!this.container.isRunning()) {
			String log = this.container.getLogs();
			throw new EnvironmentFailed("A container of %s ended: %s".formatted(this.container.getDockerImageName(),
					log.substring(Math.max(0, log.length() - LAST_WORDS)).strip()));
		}
	}

	/** Returns whether it had to be started. */
	synchronized boolean start() {
		if (this.running) {
			return false;
		}
		if (this.created) {
			this.container.getDockerClient().startContainerCmd(this.container.getContainerId()).exec();
		}
		else {
			this.container.start();
			this.created = true;
		}
		this.running = true;
		return true;
	}

	synchronized void stop() {
		if (this.running) {
			this.container.getDockerClient()
				.stopContainerCmd(this.container.getContainerId())
				.withTimeout(STOP_SECONDS)
				.exec();
			this.running = false;
		}
	}

	synchronized void remove() {
		this.container.stop();
		this.created = false;
		this.running = false;
	}

	private static final class NoWait extends AbstractWaitStrategy {

		@Override
		protected void waitUntilReady() {
			// See above.
		}

	}

}
