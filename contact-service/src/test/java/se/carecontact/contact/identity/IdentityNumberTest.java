package se.carecontact.contact.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdentityNumberTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@ParameterizedTest
	@CsvSource({ "193604122386, 193604122386", "19360412-2386, 193604122386", "360412-2386, 193604122386",
			"3604122386, 193604122386", "194109232399, 194109232399", "192901179800, 192901179800",
			"292901179800, ''" })
	void the_forms_people_write_are_one_number(String written, String canonical) {
		if (canonical.isEmpty()) {
			assertThatThrownBy(() -> IdentityNumber.parse(written, TODAY)).isInstanceOf(InvalidIdentityNumber.class);
			return;
		}
		IdentityNumber number = IdentityNumber.parse(written, TODAY);
		assertThat(number.value()).isEqualTo(canonical);
		assertThat(number.kind()).isEqualTo(IdentityKind.PERSONAL_NUMBER);
	}

	@Test
	void a_plus_means_a_hundred_years_or_older() {
		String younger = IdentityNumber.parse("260101-2384", TODAY).value();
		assertThat(younger).startsWith("20260101");
		assertThat(IdentityNumber.parse("260101+2384", TODAY).value()).startsWith("19260101");
	}

	@ParameterizedTest
	@ValueSource(strings = { "193612729800", "361272-9800" })
	void a_samordningsnummer_has_a_day_above_sixty(String written) {
		assertThat(IdentityNumber.parse(written, TODAY).kind()).isEqualTo(IdentityKind.COORDINATION_NUMBER);
	}

	@Test
	void a_samordningsnummer_may_have_month_00_or_a_date_that_does_not_exist() {
		assertThat(IdentityNumber.parse(withCheckDigit("360060980"), TODAY).kind())
			.isEqualTo(IdentityKind.COORDINATION_NUMBER);
		assertThat(IdentityNumber.parse(withCheckDigit("360291980"), TODAY).kind())
			.isEqualTo(IdentityKind.COORDINATION_NUMBER);
		assertThatThrownBy(() -> IdentityNumber.parse(withCheckDigit("361361980"), TODAY))
			.isInstanceOf(InvalidIdentityNumber.class);
	}

	@Test
	void a_reserve_number_has_letters_and_no_check_digit() {
		IdentityNumber number = IdentityNumber.parse("98240301AA06", TODAY);
		assertThat(number.kind()).isEqualTo(IdentityKind.RESERVE_NUMBER);
		assertThat(number.value()).isEqualTo("98240301AA06");
	}

	@ParameterizedTest
	@ValueSource(strings = { "193604122387", "193602302380", "203604122386", "1936041223861", "19360412 2386", "",
			"１９３６０４１２２３８６", "000000000000" })
	void what_is_no_number_is_refused_without_being_repeated(String written) {
		assertThatThrownBy(() -> IdentityNumber.parse(written, TODAY)).isInstanceOf(InvalidIdentityNumber.class)
			.hasNoCause()
			.satisfies((ex) -> assertThat(written.isEmpty() || !ex.getMessage().contains(written)).isTrue());
	}

	@Test
	void it_prints_masked() {
		assertThat(IdentityNumber.parse("193604122386", TODAY).toString()).doesNotContainPattern("\\d");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ring 193604122386 nu", "360412-2386", "3604122386.", "19360412-2386",
			"samordnat 361272-9800" })
	void a_number_is_found_in_free_text(String text) {
		assertThat(IdentityNumberFinder.standsIn(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0455-30 30 00", "0701234567", "Klockan 0830 den 20261123", "12345678901234567890",
			"193604122387" })
	void other_digits_are_left_alone(String text) {
		assertThat(IdentityNumberFinder.standsIn(text)).isFalse();
	}

	@Test
	void a_reference_must_not_even_look_like_one() {
		assertThat(IdentityNumberFinder.couldBe("193604122387")).isTrue();
		assertThat(IdentityNumberFinder.couldBe("BESLUT-2026-000123")).isFalse();
	}

	@Test
	void a_uuid_is_a_reference_whatever_its_digits() {
		assertThat(IdentityNumberFinder.couldBe("a9360412-2387-4c01-9d52-0b8e6f1f7a11")).isFalse();
		assertThat(IdentityNumberFinder.couldBe("19360412-2387-4c01-9d52-0b8e6f1f7a11")).isFalse();
		assertThat(IdentityNumberFinder.couldBe("19360412-2387-4c01")).isTrue();
	}

	private static String withCheckDigit(String nine) {
		for (int digit = 0; digit <= 9; digit++) {
			if (Luhn.holds(nine + digit)) {
				return nine + digit;
			}
		}
		throw new IllegalStateException();
	}

	/** Skatteverket keeps these serials free for tests. */
	@ParameterizedTest
	@ValueSource(strings = { "238", "239", "980", "981", "982", "983", "920", "924", "929" })
	void every_official_test_number_is_accepted_in_every_form_it_is_written(String serial) {
		for (LocalDate birth = LocalDate.of(1906, 1, 1); birth.isBefore(TODAY); birth = birth.plusDays(37)) {
			String date = birth.format(DateTimeFormatter.BASIC_ISO_DATE);
			boolean young = birth.isAfter(TODAY.minusYears(100));
			accepted(date.substring(0, 2), date.substring(2), serial, young, IdentityKind.PERSONAL_NUMBER);
			String coordination = date.substring(2, 6) + (Integer.parseInt(date.substring(6)) + 60);
			accepted(date.substring(0, 2), coordination, serial, young, IdentityKind.COORDINATION_NUMBER);
		}
	}

	private static void accepted(String century, String six, String serial, boolean young, IdentityKind kind) {
		String ten = withCheckDigit(six + serial);
		String whole = century + ten;
		String dashed = six + (young ? "-" : "+") + ten.substring(6);
		List<String> forms = new ArrayList<>(List.of(whole, century + six + "-" + ten.substring(6), dashed));
		if (young) {
			forms.add(ten);
		}
		for (String form : forms) {
			IdentityNumber number = IdentityNumber.parse(form, TODAY);
			assertThat(number.value()).isEqualTo(whole);
			assertThat(number.kind()).isEqualTo(kind);
			assertThat(number.toString()).doesNotContainPattern("\\d");
		}
	}

	/**
	 * Random text, mostly near a number: never another exception, never the text told.
	 */
	@Test
	void whatever_is_written_is_a_number_or_refused_and_never_repeated() {
		long seed = Long.getLong("property.seed", 20261122);
		Random random = new Random(seed);
		for (int i = 0; i < 50_000; i++) {
			String written = drawn(random);
			String about = "seed " + seed + ", text " + i;
			try {
				IdentityNumber number = IdentityNumber.parse(written, TODAY);
				assertThat(number.value()).as(about).matches("[0-9A-Z]{12}");
				assertThat(number.toString()).as(about).doesNotContain(number.value().substring(8));
				assertThat(IdentityNumber.parse(number.value(), TODAY)).as(about).isEqualTo(number);
			}
			catch (InvalidIdentityNumber refused) {
				assertThat(written.length() > 3 && refused.getMessage().contains(written)).as(about).isFalse();
				assertThat(refused.getCause()).as(about).isNull();
			}
			IdentityNumberFinder.standsIn(written);
			IdentityNumberFinder.couldBe(written);
		}
	}

	private static String drawn(Random random) {
		StringBuilder text = new StringBuilder((random.nextInt(3) == 0) ? "" : withCheckDigit("%02d%02d%02d%03d"
			.formatted(random.nextInt(100), random.nextInt(14), random.nextInt(95), random.nextInt(1000))));
		int changes = random.nextInt(4);
		for (int i = 0; i < changes; i++) {
			int at = random.nextInt(text.length() + 1);
			switch (random.nextInt(6)) {
				case 0 -> text.insert(at, random.nextBoolean() ? '-' : '+');
				case 1 -> text.insert(at, random.nextInt(10));
				case 2 -> text.insert(at, Character.toChars(random.nextInt(Character.MAX_CODE_POINT + 1)));
				case 3 -> text.insert(at, (char) random.nextInt(Character.MAX_VALUE + 1));
				case 4 -> text.delete(at, Math.min(text.length(), at + 1));
				default -> text.insert(at, "٣".repeat(random.nextInt(40)));
			}
		}
		return (random.nextInt(2000) == 0) ? text.toString().repeat(2000) : text.toString();
	}

}
