package se.carecontact.contact.print;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client and a contact get on paper. */
class PaperTest extends ServiceTest {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final String LETTER = "/letters/contact";

	private static final String FORM = "/forms/planning-wishes";

	private static final String DUTIES = "/letters/duty-list";

	@Test
	void the_letter_presents_both_contacts_and_tells_of_the_right_to_change() {
		Brukare client = clientWithContacts("Łukasz Åström", "Đorđe Öberg");
		Print letter = print(contact(), client, LETTER);
		assertThat(letter.text()).contains("Jag är din fasta omsorgskontakt", "Till: Elsa Lindgren", "Łukasz Åström",
				"Đorđe Öberg", "undersköterska", "0455-30 30 00", "Du har rätt att byta fast omsorgskontakt",
				"minst var sjätte månad", "inom två veckor från beslutet");
		assertThat(letter.pages()).isOne();
		keep(letter, "letter-sv");
	}

	@Test
	void a_client_who_declined_has_a_kontaktman() {
		Brukare client = newClientWhoDeclined();
		appoint(client, "main", newNamed("Vera Vård", "vårdbiträde", null)).is(200);
		Print letter = print(contact(), client, LETTER);
		assertThat(letter.text()).contains("Jag är din kontaktman", "Du har rätt att byta kontaktman",
				"inte utsedd ännu");
		keep(letter, "letter-without-deputy");
	}

	@Test
	void english_is_printed_where_asked_for_or_preferred() {
		Brukare client = clientWithContacts("Anna Berg", "Bo Ek");
		assertThat(print(contact(), client, LETTER + "?language=en").text())
			.contains("I am your permanent care contact", "To: Elsa Lindgren", "You have the right to change");
		assertThat(print(contact(), client, LETTER, "Accept-Language", "en-US,en;q=0.9,sv;q=0.8").text())
			.contains("I am your permanent care contact");
		assertThat(print(contact(), client, LETTER, "Accept-Language", "fi,sv;q=0.9").text()).contains("Jag är din");
		assertThat(print(contact(), client, LETTER + "?language=sv", "Accept-Language", "en").text())
			.contains("Jag är din");
		keep(print(contact(), client, LETTER + "?language=en"), "letter-en");
		keep(print(contact(), client, DUTIES + "?language=en"), "duties-en");
	}

	@Test
	void the_planning_form_is_filled_in_with_what_is_known() {
		Brukare client = clientWithContacts("Anna Berg", "Bo Ek");
		contact().post(client.path("/planning-wishes"), """
				{"text": "Vill duscha på förmiddagen.\\nHelst inte före klockan 9.",
				 "serviceTimes": [{"serviceCode": "personlig-omvardnad", "minutesPerWeekDelta": -60},
				  {"serviceCode": "inkop", "minutesPerWeekDelta": 45}]}""").is(201);
		Print form = print(contact(), client, FORM);
		assertThat(form.text()).contains("Viktigt att tänka på vid planeringen", "Elsa Lindgren", UNIT,
				"Vill duscha på förmiddagen.", "Helst inte före klockan 9.",
				"Personlig omvårdnad 420 min −60 min 360 min", "Inköp", "+45 min", "Bo Handläggare", "Anna Berg",
				"Planerarens anteckningar");
		keep(form, "form-sv");
		assertThat(print(planner(), client, FORM + "?language=en").text()).contains("Important when planning",
				"Vill duscha på förmiddagen.");
	}

	@Test
	void the_duty_list_tells_what_is_done_and_what_is_left() {
		Brukare client = clientWithContacts("Anna Berg", "Bo Ek");
		contact().post(client.path("/duties-done"), "{\"kind\": \"PRESENT_SELF\", \"doneOn\": \"2026-11-16\"}").is(201);
		Print list = print(contact(), client, DUTIES);
		assertThat(list.text()).contains("Ditt uppdrag som fast omsorgskontakt", "Anna Berg", "2026-11-16",
				"Senior alert", "Lämna tillbaka nycklarna");
		keep(list, "duties-sv");
	}

	@Test
	void every_duty_has_words_in_every_language() throws IOException {
		for (Language language : Language.values()) {
			String words = new String(
					getClass().getResourceAsStream("/print/words." + language.code() + ".properties").readAllBytes(),
					java.nio.charset.StandardCharsets.UTF_8);
			for (var kind : se.carecontact.contact.duty.DutyKind.values()) {
				assertThat(words).contains("duty." + kind + "=");
			}
		}
	}

	@Test
	void what_people_write_stays_text() {
		Brukare client = clientWithContacts("<b>Bo</b> & <img src='http://localhost:1/x.png'/>", "Eva ]]> O'Ek");
		contact().post(client.path("/planning-wishes"), """
				{"text": "<script>alert(1)</script> &amp; 5 > 3 <style>*{display:none}</style>", "serviceTimes": []}""")
			.is(201);
		assertThat(print(contact(), client, LETTER).text()).contains("<b>Bo</b> & <img", "Eva ]]> O'Ek");
		assertThat(print(contact(), client, FORM).text()).contains("<script>alert(1)</script> &amp; 5 > 3");
	}

	@Test
	@DisplayName("Rule 23: a protected client's name is printed for the unit's manager and the client's own contacts only")
	void a_protected_clients_name_is_printed_only_for_the_manager_and_the_own_contacts() {
		Brukare client = newClient(Json.decision(TestNumbers.next(), UNIT, "PROTECTED_REGISTRATION"));
		unitManager().post(client.path("/assessment"), """
				{"obviouslyUnnecessary": true, "reason": "Klarar vardagen på egen hand",
					"individualCircumstances": "Bor med sin make, som hjälper till", "assessedOn": "2026-11-10"}""")
			.is(200);
		String main = newNamed("Vera Vård", "vårdbiträde", null);
		appoint(client, "main", main).is(200);
		for (String paper : List.of(LETTER, FORM, DUTIES)) {
			assertThat(print(contact(), client, paper).text()).contains("Skyddade personuppgifter")
				.doesNotContain("Lindgren");
			assertThat(print(unitManager(), client, paper).text()).contains("Elsa Lindgren");
			assertThat(print(staffPerson("contact", main, "Vera Vård"), client, paper).text())
				.contains("Elsa Lindgren");
		}
	}

	@Test
	@DisplayName("Rule 23: of someone on the staff with protected identity a paper tells neither name nor phone")
	void someone_on_the_staff_with_protected_identity_is_not_named() {
		Brukare client = newClientWhoDeclined();
		String staffId = newStaffId();
		unitManager()
			.put("/1080/staff/" + staffId,
					Json.staff("Siv Hemlig", "vårdbiträde", null, UNIT)
						.replace("\"employedFrom\"", "\"protectedIdentity\": true, \"employedFrom\""))
			.is(200);
		appoint(client, "main", staffId).is(200);
		for (String paper : List.of(LETTER, FORM, DUTIES)) {
			assertThat(print(unitManager(), client, paper).text()).contains("Skyddade personuppgifter")
				.doesNotContain("Siv", "Hemlig", "0455-30 30 00");
		}
	}

	@Test
	void each_print_is_logged_as_a_look() {
		Brukare client = clientWithContacts("Anna Berg", "Bo Ek");
		for (String paper : List.of(LETTER, FORM, DUTIES)) {
			print(contact(), client, paper);
		}
		assertThat(this.jdbc.sql("SELECT purpose FROM access_log WHERE client_id = :id AND purpose LIKE 'print %'")
			.param("id", client.clientId())
			.query(String.class)
			.list()).containsExactly("print contact letter", "print planning wishes", "print duty list");
	}

	@Test
	void the_file_is_accessible_named_after_no_one_and_kept_nowhere() throws IOException {
		Brukare client = clientWithContacts("Anna Berg", "Bo Ek");
		HttpResponse<byte[]> response = response(contact(), client, LETTER);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
		assertThat(response.headers().firstValue("Content-Disposition"))
			.contains("inline; filename=\"kontaktbrev.pdf\"");
		assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
		try (PDDocument pdf = Loader.loadPDF(response.body())) {
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv-SE");
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Brev om din kontakt i hemtjänsten");
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
			assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray())).contains("pdfuaid");
			for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
				PDFont font = pdf.getPage(0).getResources().getFont(name);
				assertThat(font.isEmbedded()).isTrue();
			}
		}
	}

	@Test
	void the_same_paper_is_the_same_file() {
		Brukare client = clientWithContacts("Anna Berg", "Bo Ek");
		for (String paper : List.of(LETTER, FORM, DUTIES)) {
			assertThat(response(contact(), client, paper).body()).isEqualTo(response(contact(), client, paper).body());
		}
	}

	@Test
	void without_a_contact_or_for_a_stranger_nothing_is_printed() {
		Brukare client = newClient();
		for (String paper : List.of(LETTER, FORM, DUTIES)) {
			contact().get(client.path(paper)).refusedWith(409, "", "contact-is-appointed");
			contact().send(contact().request(client.path(paper)).header("Accept", "application/pdf").GET())
				.refusedWith(409, "", "contact-is-appointed");
			contact().get(client.path(paper) + "?language=fi").refusedWith(400, "language", "known-language");
			contact().send(contact().request(client.path(paper)).header("Accept-Language", "%%%").GET())
				.refusedWith(400, "Accept-Language", "format");
			caseSystem().get(client.path(paper)).refusedWith(403, "", "role-may");
			Person other = person("x", Map.of("roles", List.of("contact"), "municipality_id", KARLSKRONA, "unit_ids",
					List.of("hemtjanst-vaster")));
			other.get(client.path(paper)).refusedWith(404, "clientId", "exists");
		}
	}

	private Brukare clientWithContacts(String main, String deputy) {
		Brukare client = newClientWhoAccepted();
		appoint(client, "main", newNamed(main, "undersköterska", "{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\"}"))
			.is(200);
		appoint(client, "deputy", newNamed(deputy, "vårdbiträde", null)).is(200);
		return client;
	}

	private String newNamed(String name, String title, String proof) {
		String staffId = newStaffId();
		unitManager().put("/1080/staff/" + staffId, Json.staff(name, title, proof, UNIT)).is(200);
		return staffId;
	}

	private static HttpResponse<byte[]> response(Person person, Brukare client, String paper, String... headers) {
		HttpRequest.Builder request = person.request(client.path(paper)).GET();
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Print print(Person person, Brukare client, String paper, String... headers) {
		HttpResponse<byte[]> response = response(person, client, paper, headers);
		assertThat(response.statusCode()).as(() -> new String(response.body())).isEqualTo(200);
		try (PDDocument pdf = Loader.loadPDF(response.body())) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return new Print(response.body(), stripper.getText(pdf).replaceAll("\\s+", " "), pdf.getNumberOfPages());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** With -Dpapers.write=directory, for a person to look at. */
	private static void keep(Print print, String name) {
		String directory = System.getProperty("papers.write");
		if (directory != null) {
			try (PDDocument pdf = Loader.loadPDF(print.file())) {
				Files.write(Path.of(directory, name + ".pdf"), print.file());
				ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 70), "png",
						Path.of(directory, name + ".png").toFile());
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	/**
	 * A printed paper.
	 *
	 * @param file the PDF
	 * @param text all that stands on it
	 * @param pages how many
	 */
	private record Print(byte[] file, String text, int pages) {
	}

}
