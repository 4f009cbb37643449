package se.carecontact.integration.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of an OpenAPI document, each as a JSON schema that stands alone. */
public final class Contract {

	private static final String REFERENCE = "#/components/schemas/";

	private final Map<String, Object> schemas;

	private Contract(Map<String, Object> schemas) {
		this.schemas = schemas;
	}

	@SuppressWarnings("unchecked")
	public static Contract of(String file) {
		try {
			Map<String, Object> document = new Yaml().load(Files.readString(Path.of(file)));
			Map<String, Object> components = (Map<String, Object>) document.get("components");
			return new Contract((Map<String, Object>) components.get("schemas"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The schema of this name; fields it does not name are refused. */
	public String schema(String name) {
		return JsonMapper.shared().writeValueAsString(resolved(this.schemas.get(name)));
	}

	private Object resolved(Object node) {
		return switch (node) {
			case Map<?, ?> map when map.containsKey("$ref") ->
				resolved(this.schemas.get(map.get("$ref").toString().substring(REFERENCE.length())));
			case Map<?, ?> map -> {
				Map<String, Object> copy = new LinkedHashMap<>();
				map.forEach((key, value) -> copy.put(key.toString(), resolved(value)));
				if (map.containsKey("properties") && map.containsKey("type")) {
					copy.put("additionalProperties", false);
				}
				yield copy;
			}
			case List<?> list -> list.stream().map(this::resolved).toList();
			default -> node;
		};
	}

}
