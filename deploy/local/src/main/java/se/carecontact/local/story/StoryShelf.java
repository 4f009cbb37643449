package se.carecontact.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder where stories are kept, one file each: {@code <name>.story.yaml}.
 *
 * @param folder the folder
 */
public record StoryShelf(Path folder) {

	private static final String ENDING = ".story.yaml";

	/** YAML 1.2 with anchors, whose days and versions stay texts. */
	private static final LoadSettings YAML = LoadSettings.builder().setLabel("story").build();

	/**
	 * The names of the stories, in alphabetical order.
	 * @return the names
	 */
	public List<String> names() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(ENDING))
				.map((name) -> name.substring(0, name.length() - ENDING.length()))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The stories in " + this.folder + " can't be listed", ex);
		}
	}

	/**
	 * Reads a story, together with the one it varies.
	 * @param name the story's name
	 * @return the story, ready to be played
	 * @throws StoryFault if there is no such story, or it can't be played as it stands
	 */
	public Story read(String name) {
		Place file = file(name);
		if (!file.json().has("varies")) {
			return StoryReader.read(name, file);
		}
		file.only("title", "about", "varies", "changes", "then");
		return StoryReader.read(name, new Place(file.where(), Variation.of(file(file.text("varies")).json(), file)));
	}

	private Place file(String name) {
		Path file = this.folder.resolve(name + ENDING);
		if (!names().contains(name)) {
			throw new StoryFault("There is no story '" + name + "'. There are: "
					+ names().stream().collect(Collectors.joining(", ")));
		}
		try {
			Object read = new Load(YAML).loadFromString(Files.readString(file));
			return new Place(file.getFileName().toString(), JsonMapper.shared().valueToTree(read));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The story " + file + " can't be read", ex);
		}
		catch (MarkedYamlEngineException ex) {
			throw new StoryFault(file.getFileName() + ": no YAML: " + ex.getProblem() + line(ex));
		}
	}

	private static String line(MarkedYamlEngineException ex) {
		return ex.getProblemMark().map((mark) -> " (line " + (mark.getLine() + 1) + ")").orElse("");
	}

}
