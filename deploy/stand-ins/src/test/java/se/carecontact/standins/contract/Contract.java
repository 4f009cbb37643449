package se.carecontact.standins.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An OpenAPI file, as far as the contract tests need it. */
final class Contract {

	private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

	private final JsonNode root;

	private final Schemas schemas;

	private Contract(JsonNode root) {
		this.root = root;
		this.schemas = new Schemas(root);
	}

	static Contract read(String file) {
		try (InputStream yaml = Objects.requireNonNull(Contract.class.getResourceAsStream("/contracts/" + file))) {
			return new Contract(new YAMLMapper().readTree(yaml));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Every operation with every status it may answer: {@code operationId status}. */
	Set<String> answers() {
		Set<String> answers = new TreeSet<>();
		operations().forEach((operation) -> operation.responses()
			.propertyNames()
			.forEach((status) -> answers.add(operation.id() + " " + status)));
		return answers;
	}

	List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		for (Map.Entry<String, JsonNode> path : this.root.path("paths").properties()) {
			for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
				if (METHODS.contains(method.getKey())) {
					operations
						.add(new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
				}
			}
		}
		return operations;
	}

	/** The operation of a call; the contract has no other. */
	Operation operation(String method, String path) {
		return operations().stream()
			.filter((operation) -> operation.method().equals(method) && path.matches(operation.pattern()))
			.findFirst()
			.orElseThrow(() -> new AssertionError("Not in the contract: " + method + " " + path));
	}

	/** What is wrong with a body answered; empty where nothing is. */
	List<String> faults(Operation operation, int status, JsonNode body) {
		JsonNode response = this.schemas.resolved(operation.responses().path(String.valueOf(status)));
		if (response.isMissingNode()) {
			return List.of(operation.id() + " may not answer " + status);
		}
		return this.schemas.faults(response.at("/content/application~1json/schema"), body, operation.id());
	}

	/** What is wrong with the contract's own example of a request. */
	List<String> faultsOfExample(Operation operation) {
		JsonNode content = operation.node().at("/requestBody/content/application~1json");
		return content.isMissingNode() ? List.of()
				: this.schemas.faults(content.path("schema"), content.path("example"), operation.id());
	}

	record Operation(String method, String path, JsonNode node) {

		String id() {
			return this.node.path("operationId").stringValue();
		}

		JsonNode responses() {
			return this.node.path("responses");
		}

		JsonNode example() {
			return this.node.at("/requestBody/content/application~1json/example");
		}

		private String pattern() {
			return this.path.replaceAll("\\{[^}]+}", "[^/]+");
		}

	}

}
