package se.carecontact.schemas.gate;

import java.util.List;

import org.apache.avro.Schema;

/**
 * Turns the place where Avro found an incompatibility, a pointer into the reader's JSON
 * such as {@code /fields/7/type/1/symbols}, into the path a developer reads.
 */
final class AvroLocation {

	private AvroLocation() {
	}

	static String path(Schema reader, String pointer) {
		StringBuilder path = new StringBuilder(reader.getName());
		Schema here = reader;
		List<String> steps = List.of(pointer.split("/"));
		for (int i = 0; i < steps.size(); i++) {
			String step = steps.get(i);
			if (step.equals("fields")) {
				i++;
				Schema.Field field = here.getFields().get(Integer.parseInt(steps.get(i)));
				path.append('.').append(field.name());
				here = field.schema();
			}
			else if (step.equals("items")) {
				path.append("[]");
				here = here.getElementType();
			}
			else if (step.equals("values")) {
				path.append("{}");
				here = here.getValueType();
			}
			else if (here.isUnion() && step.matches("\\d+")) {
				here = here.getTypes().get(Integer.parseInt(step));
			}
		}
		return path.toString();
	}

}
