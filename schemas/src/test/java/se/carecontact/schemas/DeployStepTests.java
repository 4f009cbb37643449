package se.carecontact.schemas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import se.carecontact.environment.CareEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The deploy steps as a deployer runs them: as programs, judged by exit code and words.
 */
class DeployStepTests {

	@Test
	void registering_tells_each_schema_and_exits_with_0() throws Exception {
		Run run = run(RegisterSchemas.class, CareEnvironment.shared().schemaRegistryUrl());
		assertThat(run.exitCode()).as(run.output()).isZero();
		assertThat(run.output()).contains("care.clients-se.carecontact.events.client.ClientIdentity version 1, id ");
	}

	@Test
	void creating_topics_tells_each_topic_and_exits_with_0() throws Exception {
		Run run = run(CreateTopics.class, CareEnvironment.shared().kafkaBootstrapServers());
		assertThat(run.exitCode()).as(run.output()).isZero();
		assertThat(run.output()).contains("care.clients, 6 partitions", "care.primary-care-events, 6 partitions");
	}

	@Test
	void a_registry_that_is_not_there_is_told_in_a_sentence_and_exits_with_1() throws Exception {
		Run run = run(RegisterSchemas.class, "http://localhost:1");
		assertThat(run.exitCode()).isOne();
		assertThat(run.output()).contains("The schema registry failed at").doesNotContain("\tat ");
	}

	@Test
	void a_call_without_an_address_is_told_the_usage_and_exits_with_2() throws Exception {
		assertThat(run(RegisterSchemas.class)).isEqualTo(new Run(2, "Usage: RegisterSchemas <registry-url>\n"));
		assertThat(run(CreateTopics.class)).isEqualTo(new Run(2, "Usage: CreateTopics <bootstrap-servers>\n"));
	}

	private static Run run(Class<?> program, String... args) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
						"-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), program.getName()));
		command.addAll(List.of(args));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Run(process.waitFor(), output);
	}

	private record Run(int exitCode, String output) {
	}

}
