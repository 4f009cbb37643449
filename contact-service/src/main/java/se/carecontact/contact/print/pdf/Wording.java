package se.carecontact.contact.print.pdf;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import se.carecontact.contact.policy.Deadline;
import se.carecontact.contact.print.Language;

/**
 * Words that a paper's content is put into: dates, numbers, the duties' names, and how a
 * role is spoken of.
 */
final class Wording {

	private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

	static {
		for (Language language : Language.values()) {
			ALL.put(language, new Wording(language));
		}
	}

	private final Properties words = new Properties();

	private final DateTimeFormatter dates;

	private Wording(Language language) {
		this.dates = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
		try (Reader file = new InputStreamReader(
				new ClassPathResource("print/words." + language.code() + ".properties").getInputStream(),
				StandardCharsets.UTF_8)) {
			this.words.load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@SuppressWarnings("NullAway") // every language is put there
	static Wording in(Language language) {
		return ALL.get(language);
	}

	String date(LocalDate day) {
		return this.dates.format(day);
	}

	/** A day as it stands in a narrow column. */
	String shortDate(LocalDate day) {
		return day.toString();
	}

	/** How often, such as "minst var sjätte månad". */
	String everyMonths(@Nullable Integer months) {
		return this.words.getProperty("every." + months,
				this.words.getProperty("every").replace("{0}", String.valueOf(months)));
	}

	/**
	 * By when, such as "inom tre veckor efter mitt första hembesök"; null where no number
	 * is set.
	 */
	@Nullable String within(Deadline deadline) {
		Integer days = deadline.days();
		String from = this.words.getProperty("within." + deadline.countsFrom());
		return (days != null && from != null) ? from.replace("{0}", span(days)) : null;
	}

	/** Whole weeks as weeks. */
	String span(int days) {
		return this.words.getProperty("days." + days,
				this.words.getProperty("days").replace("{0}", Integer.toString(days)));
	}

	/** A role as its holder says it to the client, such as "ditt kontaktombud". */
	String yours(String roleName) {
		return this.words.getProperty("yours." + key(roleName),
				this.words.getProperty("yours") + " (" + roleName + ")");
	}

	/** A role by its bare name, such as "kontaktombud". */
	String role(String roleName) {
		return this.words.getProperty("role." + key(roleName), roleName);
	}

	/** A duty in words. */
	String duty(String kind) {
		return this.words.getProperty("duty." + kind, kind);
	}

	/** Minutes a week beyond what is granted, with their sign, or those granted. */
	String minutes(int minutes, boolean signed) {
		String sign = (minutes < 0) ? "−" : (signed ? "+" : "");
		return sign + Math.abs(minutes) + " min";
	}

	private static String key(String roleName) {
		return roleName.replace(' ', '-');
	}

}
