package se.carecontact.schemas;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the suite's topics with the settings its promises rest on. A deploy step of its
 * own ({@link CreateTopics}).
 */
public final class TopicSetup {

	/**
	 * Partitions of a new topic. A topic that is there keeps its number: with another one
	 * a client's events would move to another partition and could overtake those before.
	 */
	public static final int PARTITIONS = 6;

	private static final Duration PAUSE = Duration.ofMillis(50);

	private final Admin admin;

	private final Instant deadline;

	private TopicSetup(Admin admin, Instant deadline) {
		this.admin = admin;
		this.deadline = deadline;
	}

	/**
	 * Creates the topics that are missing, with the cluster's own replication factor, and
	 * sets these settings anew on those that are there; other settings stay as they are.
	 * When it returns, the broker it spoke to knows them all. Running it again changes
	 * nothing.
	 * @param bootstrapServers the brokers to start from, as {@code host:port[,host:port]}
	 * @return what became of each topic, in the order of {@link CareTopics#ALL}
	 * @throws TopicsFailed where the broker does not answer within 30 s or refuses
	 */
	public static List<Outcome> createAll(String bootstrapServers) {
		return createAll(bootstrapServers, Duration.ofSeconds(30));
	}

	static List<Outcome> createAll(String bootstrapServers, Duration patience) {
		int timeout = Math.toIntExact(patience.toMillis());
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
				timeout))) {
			TopicSetup setup = new TopicSetup(admin, Instant.now().plus(patience));
			List<Outcome> outcomes = new ArrayList<>();
			for (String topic : CareTopics.ALL) {
				outcomes.add(setup.create(topic));
			}
			return List.copyOf(outcomes);
		}
		catch (ExecutionException ex) {
			throw new TopicsFailed(bootstrapServers, (ex.getCause() == null) ? ex : ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TopicsFailed(bootstrapServers, ex);
		}
	}

	private Outcome create(String topic) throws ExecutionException, InterruptedException {
		NewTopic wanted = new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())
			.configs(TopicSettings.of(topic));
		try {
			this.admin.createTopics(List.of(wanted)).all().get();
			return new Outcome(topic, Change.CREATED, describe(topic).partitions().size());
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw ex;
			}
			return keep(topic);
		}
	}

	private Outcome keep(String topic) throws ExecutionException, InterruptedException {
		int partitions = describe(topic).partitions().size();
		ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
		Config config = only(this.admin.describeConfigs(List.of(resource)).all().get());
		Collection<AlterConfigOp> changes = TopicSettings.of(topic)
			.entrySet()
			.stream()
			.filter((setting) -> !setting.getValue().equals(config.get(setting.getKey()).value()))
			.map((setting) -> new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()),
					AlterConfigOp.OpType.SET))
			.toList();
		if (!changes.isEmpty()) {
			this.admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
		}
		return new Outcome(topic, changes.isEmpty() ? Change.UNCHANGED : Change.SET_ANEW, partitions);
	}

	/**
	 * A broker hears of a new topic a little later than the controller that made it:
	 * until then it denies it.
	 */
	private TopicDescription describe(String topic) throws ExecutionException, InterruptedException {
		while (true) {
			try {
				return only(this.admin.describeTopics(List.of(topic)).allTopicNames().get());
			}
			catch (ExecutionException ex) {
				if (!(ex.getCause() instanceof UnknownTopicOrPartitionException)
						|| Instant.now().isAfter(this.deadline)) {
					throw ex;
				}
				Thread.sleep(PAUSE);
			}
		}
	}

	private static <T> T only(Map<?, T> answer) {
		return answer.values().iterator().next();
	}

	/** What the set-up did to one topic. */
	public enum Change {

		/** The topic was not there; now it is. */
		CREATED,

		/** The topic was there; a setting differed and is set anew. */
		SET_ANEW,

		/** The topic was there just so. */
		UNCHANGED

	}

	/**
	 * What became of one topic.
	 *
	 * @param topic its name
	 * @param change what was done
	 * @param partitions how many partitions it has
	 */
	public record Outcome(String topic, Change change, int partitions) {
	}

}
