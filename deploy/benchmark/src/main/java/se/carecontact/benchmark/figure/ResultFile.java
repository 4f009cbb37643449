package se.carecontact.benchmark.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An outcome as programs read it.
 */
public final class ResultFile {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private ResultFile() {
	}

	/**
	 * Writes {@code <name>.json}, and its pictures beside it as {@code <name>.svg},
	 * {@code <name>-2.svg} and so on, over what an earlier run left.
	 * @param folder where to; made where it is not there
	 * @return the file
	 * @throws IOException where it can't be written
	 */
	public static Path write(Path folder, Outcome outcome, Circumstances circumstances) throws IOException {
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("name", outcome.name());
		result.put("title", outcome.title());
		result.put("circumstances", circumstances);
		result.put("columns", outcome.columns());
		result.put("lines", outcome.lines().stream().map(ResultFile::line).toList());
		result.put("notes", outcome.notes());
		result.put("broken", outcome.broken());
		result.put("series", outcome.series());
		Path file = Files.createDirectories(folder).resolve(outcome.name() + ".json");
		for (int at = 0; at < outcome.charts().size(); at++) {
			String number = (at == 0) ? "" : "-" + (at + 1);
			Files.writeString(folder.resolve(outcome.name() + number + ".svg"), outcome.charts().get(at).svg());
		}
		return Files.write(file, JSON.writeValueAsBytes(result));
	}

	private static Map<String, @Nullable Object> line(Line line) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("what", line.what());
		fields.put("unit", line.unit());
		fields.put("first", line.first());
		fields.put("second", line.second());
		fields.put("ratio", Double.isFinite(line.ratio()) ? line.ratio() : null);
		Goal goal = line.goal();
		fields.put("goal", (goal != null) ? goal.inWords(line.unit()) : null);
		fields.put("met", (goal != null) ? goal.isMetBy(line) : null);
		return fields;
	}

}
