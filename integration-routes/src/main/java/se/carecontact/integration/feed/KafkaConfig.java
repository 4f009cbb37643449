package se.carecontact.integration.feed;

import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.component.kafka.PollOnError;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Camel's Kafka component, kept to the one way of use that was seen to lose nothing. */
@Configuration(proxyBeanMethods = false)
class KafkaConfig {

	@Bean
	KafkaComponent kafka(FeedProperties properties) {
		KafkaConfiguration configuration = new KafkaConfiguration();
		configuration.setBrokers(properties.bootstrapServers());
		configuration.setKeyDeserializer(ByteArrayDeserializer.class.getName());
		configuration.setValueDeserializer(ByteArrayDeserializer.class.getName());
		configuration.setIsolationLevel("read_committed");
		configuration.setAutoOffsetReset("earliest");
		configuration.setAutoCommitEnable(false);
		configuration.setAllowManualCommit(true);
		configuration.setBreakOnFirstError(false);
		configuration.setPollOnError(PollOnError.RECONNECT);
		configuration.setFetchMinBytes(1);
		configuration.setFetchWaitMaxMs(Math.toIntExact(properties.longestWait().toMillis()));
		// Camel's consumer looks at whether it should stop between polls only, so this
		// bounds the stop of a feed; each end of an empty poll costs an idle processor.
		configuration.setPollTimeoutMs(2_000L);
		configuration.setShutdownTimeout(5_000);
		// After a kill the group gives the partitions on as soon as this is over.
		configuration.setSessionTimeoutMs(Math.toIntExact(properties.sessionTimeout().toMillis()));
		configuration.setHeartbeatIntervalMs(Math.toIntExact(properties.sessionTimeout().toMillis() / 3));
		configuration.setMaxPollIntervalMs(Math.toIntExact(properties.maxPollInterval().toMillis()));
		KafkaComponent component = new KafkaComponent();
		component.setConfiguration(configuration);
		component.setKafkaManualCommitFactory(new PlainCommit.Factory());
		return component;
	}

}
