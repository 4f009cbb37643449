package se.carecontact.schemas;

import se.carecontact.schemas.SchemaRegistration.Outcome;

/**
 * Deploy step: registers every event's schema. Exits 0 when all are in the registry, 1
 * when one is refused or the registry fails, 2 when called wrongly.
 */
public final class RegisterSchemas {

	private RegisterSchemas() {
	}

	/**
	 * Runs the step.
	 * @param args the registry's base address of the Confluent-compatible interface
	 */
	public static void main(String[] args) {
		DeployStep.run("RegisterSchemas <registry-url>", args, (registryUrl) -> {
			for (Outcome outcome : SchemaRegistration.registerAll(registryUrl)) {
				System.out.printf("%-10s %s version %d, id %d%n", outcome.change(), outcome.subject(),
						outcome.version(), outcome.id());
			}
		});
	}

}
