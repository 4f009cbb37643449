package se.carecontact.integration.decisionfile;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The channel's settings. It is off where no folder is set.
 *
 * @param folder holds a folder per municipality; null is off
 * @param municipalities whose files are taken, by SCB code, and as whom they are pushed
 * @param contactServiceUrl contact-service's base address
 * @param tokenUri where tokens are given
 * @param settle how long a file must be unchanged before it is taken
 * @param doneMarker whether a file is taken only once {@code <name>.done} stands beside
 * it
 * @param interval between looks at the folders
 * @param chunk decisions pushed at a time
 * @param timeout of one chunk in all
 * @param maxFileBytes a larger file is refused
 * @param csvCharset of CSV files; XML says its own
 * @param keptFor how long handled files are kept; they hold personal data
 */
@ConfigurationProperties("care.decisions-from-file")
record DecisionFilesProperties(@Nullable Path folder, @DefaultValue Map<String, Sender> municipalities,
		@Nullable URI contactServiceUrl, @Nullable URI tokenUri, @DefaultValue("2s") Duration settle,
		@DefaultValue("false") boolean doneMarker, @DefaultValue("5s") Duration interval,
		@DefaultValue("200") int chunk, @DefaultValue("60s") Duration timeout,
		@DefaultValue("268435456") long maxFileBytes, @DefaultValue("UTF-8") Charset csvCharset,
		@DefaultValue("30d") Duration keptFor) {

	DecisionFilesProperties {
		// An environment variable can be empty, but not absent, in some set-ups.
		folder = (folder != null && folder.toString().isBlank()) ? null : folder;
		municipalities = Map.copyOf(municipalities);
		municipalities.keySet().forEach((id) -> {
			if (!id.matches("\\d{4}")) {
				throw new IllegalArgumentException("a municipality of care.decisions-from-file has four digits");
			}
		});
		if (folder != null && (municipalities.isEmpty() || contactServiceUrl == null || tokenUri == null)) {
			throw new IllegalArgumentException(
					"care.decisions-from-file.folder needs municipalities, contact-service-url and token-uri");
		}
		if (chunk < 1 || chunk > 1000) {
			throw new IllegalArgumentException("care.decisions-from-file.chunk must be 1 to 1000");
		}
	}

	boolean isOn() {
		return this.folder != null;
	}

	/**
	 * As whom a municipality's files are pushed: its case system, since contact-service
	 * knows a case system by its municipality.
	 *
	 * @param clientId who it is to the issuer
	 * @param clientSecret and its proof
	 */
	record Sender(String clientId, String clientSecret) {

		@Override
		public String toString() {
			return "Sender[" + this.clientId + "]";
		}

	}

}
