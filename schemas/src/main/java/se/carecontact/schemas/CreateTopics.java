package se.carecontact.schemas;

import se.carecontact.schemas.TopicSetup.Outcome;

/**
 * Deploy step: creates the suite's topics. Exits 0 when all are as they should be, 1 when
 * the broker fails, 2 when called wrongly.
 */
public final class CreateTopics {

	private CreateTopics() {
	}

	/**
	 * Runs the step.
	 * @param args the brokers to start from, as {@code host:port[,host:port]}
	 */
	public static void main(String[] args) {
		DeployStep.run("CreateTopics <bootstrap-servers>", args, (bootstrapServers) -> {
			for (Outcome outcome : TopicSetup.createAll(bootstrapServers)) {
				System.out.printf("%-10s %s, %d partitions%n", outcome.change(), outcome.topic(), outcome.partitions());
			}
		});
	}

}
