package se.carecontact.integration;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import static org.assertj.core.api.Assertions.assertThat;

/** deploy/OPERATING.md tells every setting with its default, and every alert. */
class OperatingManualTests {

	private static final Path MANUAL = Path.of("../deploy/OPERATING.md");

	@Test
	void every_setting_stands_in_the_manual_with_its_default() throws IOException {
		List<String> rows = new ArrayList<>();
		new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("se.carecontact.integration")
			.stream()
			.filter((type) -> type.isAnnotatedWith(ConfigurationProperties.class))
			.map(JavaClass::reflect)
			.forEach((type) -> settings(type.getAnnotation(ConfigurationProperties.class).value(), type, rows));
		List<String> manual = Files.readAllLines(MANUAL);
		assertThat(rows).hasSizeGreaterThan(40)
			.allSatisfy((row) -> assertThat(manual).anyMatch((line) -> line.startsWith(row)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "QUEUE_AGE", "FAILURE_RATE", "PARKED_CLIENTS", "PARTNER_DOWN", "CONSENT_WAIT",
			"CONSENT_UNANSWERED", "DIFFERENCES" })
	void every_alert_stands_in_the_manual_with_what_to_do(String kind) throws IOException {
		assertThat(Files.readString(MANUAL)).containsPattern("(?m)^### " + kind + "$");
	}

	private static void settings(String prefix, Class<?> type, List<String> rows) {
		for (RecordComponent setting : type.getRecordComponents()) {
			String name = prefix + "." + setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
			if (setting.getType().isRecord()) {
				settings(name, setting.getType(), rows);
			}
			else {
				rows.add("| `" + name + "` | " + standard(type, setting) + " |");
			}
		}
	}

	private static String standard(Class<?> type, RecordComponent setting) {
		Parameter parameter = Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
			.filter((each) -> each.getName().equals(setting.getName()))
			.findFirst()
			.orElseThrow();
		DefaultValue standard = parameter.getAnnotation(DefaultValue.class);
		if (standard == null) {
			return "–";
		}
		return (standard.value().length == 0) ? "none" : "`" + standard.value()[0] + "`";
	}

}
