package se.carecontact.checker.mutant;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles a mutant's sources against what is in the services' jars. The jars themselves
 * and the repository's sources stay as they are.
 */
public final class MutantClasses {

	private static final List<String> SERVICES = List.of("contact-service", "plan-service", "integration-routes");

	private static final String INNER = "BOOT-INF/";

	private final Path root;

	private final Path folder;

	private MutantClasses(Path root, Path folder) {
		this.root = root;
		this.folder = folder;
	}

	/**
	 * Makes the mutant's classes.
	 * @param root the repository's root, with the services built
	 * @param folder where to work
	 * @return the folder of its classes
	 * @throws IllegalStateException if it no longer fits the sources, or is not compiled
	 */
	public static Path of(Mutant mutant, Path root, Path folder) {
		try {
			return new MutantClasses(root, folder).compile(mutant);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path compile(Mutant mutant) throws IOException {
		Path classes = Files.createDirectories(this.folder.resolve("classes"));
		List<Path> sources = sources(mutant);
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter said = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			boolean compiled = compiler
				.getTask(said, files, null,
						List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath()), null,
						files.getJavaFileObjectsFromPaths(sources))
				.call();
			if (!compiled) {
				throw new IllegalStateException("The mutant " + mutant.name() + " is not compiled:\n" + said);
			}
		}
		return classes;
	}

	private List<Path> sources(Mutant mutant) throws IOException {
		Map<Path, String> texts = new HashMap<>();
		for (Mutant.Edit edit : mutant.edits()) {
			String text = texts.containsKey(edit.source()) ? texts.get(edit.source())
					: Files.readString(this.root.resolve(edit.source()));
			texts.put(edit.source(), edit.in(text));
		}
		List<Path> sources = new ArrayList<>();
		for (Map.Entry<Path, String> text : texts.entrySet()) {
			Path source = this.folder.resolve("sources").resolve(text.getKey());
			Files.createDirectories(source.getParent());
			sources.add(Files.writeString(source, text.getValue()));
		}
		return sources;
	}

	private String classPath() throws IOException {
		for (String service : SERVICES) {
			unpack(this.root.resolve(service).resolve("target").resolve(service + ".jar"),
					this.folder.resolve("services").resolve(service));
		}
		try (Stream<Path> files = Files.walk(this.folder.resolve("services"), 3)) {
			return files
				.filter((file) -> file.toString().endsWith(".jar") || file.getFileName().toString().equals("classes"))
				.map(Path::toString)
				.collect(Collectors.joining(System.getProperty("path.separator")));
		}
	}

	private static void unpack(Path jar, Path into) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			for (ZipEntry entry : file.stream().filter((each) -> each.getName().startsWith(INNER)).toList()) {
				Path target = into.resolve(entry.getName().substring(INNER.length())).normalize();
				if (!entry.isDirectory() && target.startsWith(into)) {
					Files.createDirectories(target.getParent());
					try (InputStream in = file.getInputStream(entry)) {
						Files.copy(in, target);
					}
				}
			}
		}
	}

}
