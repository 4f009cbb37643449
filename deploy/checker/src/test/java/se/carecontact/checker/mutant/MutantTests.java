package se.carecontact.checker.mutant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.carecontact.checker.fault.FaultKind;
import se.carecontact.checker.promise.Breaches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MutantTests {

	@TempDir
	private Path folder;

	static List<Mutant> all() {
		return Mutant.all(Path.of("mutants"));
	}

	/** So that a change of the services shows at once which mutants have to follow it. */
	@ParameterizedTest
	@MethodSource("all")
	void everyMutantFitsTheSourcesAndIsCompiled(Mutant mutant) throws IOException {
		Path classes = MutantClasses.of(mutant, Path.of("../.."), this.folder);

		for (Mutant.Edit edit : mutant.edits()) {
			String name = edit.source().toString().replaceAll("^.*/java/", "").replace(".java", ".class");
			assertThat(classes.resolve(name)).isRegularFile();
		}
		assertThat(Breaches.Kind.values()).extracting(Enum::name).contains(mutant.breaks());
		assertThat(mutant.faults()).isNotEmpty().allSatisfy(FaultKind::of);
	}

	@Test
	void aMutantWhoseTextIsNotInTheSourceSaysSo() throws IOException {
		Files.writeString(this.folder.resolve("gone.mutant"), """
				About: It is gone.
				Breaks: LOST
				Faults: kill-broker
				=== pom.xml
				<<<<
				no such line
				====
				>>>>
				""");
		Mutant gone = Mutant.all(this.folder).getFirst();

		assertThatThrownBy(() -> MutantClasses.of(gone, Path.of("../.."), this.folder))
			.isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("pom.xml")
			.hasMessageContaining("no such line");
	}

}
