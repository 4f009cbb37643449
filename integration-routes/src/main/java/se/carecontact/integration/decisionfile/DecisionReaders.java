package se.carecontact.integration.decisionfile;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.stereotype.Component;

/** Opens files by their kind. */
@Component
class DecisionReaders {

	private final DecisionFilesProperties properties;

	DecisionReaders(DecisionFilesProperties properties) {
		this.properties = properties;
	}

	/**
	 * Reads the whole file and forgets it: so a file is pushed only if all of it can be
	 * read.
	 */
	void check(Path file) throws FileUnreadable, IOException {
		if (Files.size(file) > this.properties.maxFileBytes()) {
			throw new FileUnreadable("Filen är större än " + this.properties.maxFileBytes() / 1024 + " kB.");
		}
		try (DecisionReader reader = open(file)) {
			FileDecision decision = reader.next();
			while (decision != null) {
				decision = reader.next();
			}
		}
	}

	DecisionReader open(Path file) throws FileUnreadable, IOException {
		InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
		try {
			return file.getFileName().toString().endsWith(".xml") ? new XmlDecisions(bytes)
					: new CsvDecisions(new BufferedReader(new InputStreamReader(bytes,
							this.properties.csvCharset()
								.newDecoder()
								.onMalformedInput(CodingErrorAction.REPORT)
								.onUnmappableCharacter(CodingErrorAction.REPORT))));
		}
		catch (FileUnreadable | IOException | RuntimeException ex) {
			bytes.close();
			throw ex;
		}
	}

}
