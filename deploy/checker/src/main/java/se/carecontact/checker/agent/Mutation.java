package se.carecontact.checker.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;

import org.jspecify.annotations.Nullable;

/** Puts the classes of a folder in the place of those of the same names. */
final class Mutation implements ClassFileTransformer {

	private final Path classes;

	Mutation(Path classes) {
		this.classes = classes;
	}

	@Override
	public byte @Nullable [] transform(@Nullable ClassLoader loader, @Nullable String name,
			@Nullable Class<?> redefined, @Nullable ProtectionDomain domain, byte[] bytes) {
		if (name == null || !name.startsWith("se/carecontact/")) {
			return null;
		}
		Path file = this.classes.resolve(name + ".class");
		try {
			return Files.exists(file) ? Files.readAllBytes(file) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
