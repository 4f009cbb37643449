package se.carecontact.plan.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The plan in the client's binder. */
@Tag("rule")
class PlanOnPaperTests extends RunningPlanService {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	@Test
	@DisplayName("Rule 12: the plan is printed for the binder, and in plain language for the client")
	void usual_and_plain() throws Exception {
		OpenPlan plan = openPlan();
		as(Personas.ANNA, "\"0\"").put(plan.path("/draft"),
				Bodies.scheduled("Promenad", "1, 3", "MONDAY", "10:00", 45));
		as(Personas.ANNA, "\"1\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY));

		String usual = text(paper(plan, "USUAL"), "plan-usual");
		String plain = text(paper(plan, "PLAIN"), "plan-plain");

		assertThat(usual).contains("Genomförandeplan", "Mål: Kunna gå ut varje dag", "Förflyttning", "Promenad",
				"Helst med rollatorn", "mån kl. 10:00 (45 min), vecka 1, 3", "Jag vill komma ut,", "Karin (dotter)",
				"Brukaren godkände planen " + TODAY, "Följs upp senast " + TODAY.plusMonths(6));
		assertThat(plain).contains("Din plan", "Det här vill du", "Kunna gå ut varje dag",
				"Måndag klockan 10. 45 minuter. Vecka 1 och 3.", "Du har sagt ja till planen");
	}

	@Test
	void the_same_version_is_the_same_file_and_carries_its_language_and_title() throws Exception {
		OpenPlan plan = agreedPlan();

		byte[] first = paper(plan, "USUAL");

		assertThat(paper(plan, "USUAL")).isEqualTo(first);
		try (PDDocument document = Loader.loadPDF(first)) {
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv-SE");
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Genomförandeplan");
		}
	}

	@Test
	void markup_in_the_clients_words_stands_on_the_paper_as_text() throws Exception {
		OpenPlan plan = openPlan();
		as(Personas.ANNA, "\"0\"").put(plan.path("/draft"),
				Bodies.draft().replace("Jag vill komma ut,", "<b>ut</b> & <script>alert(1)</script>"));

		String text = text(paper(plan, "PLAIN"), "plan-markup");

		assertThat(text).contains("<b>ut</b> & <script>alert(1)</script>", "Planen är inte klar än");
	}

	@Test
	void a_form_that_is_none_is_refused() {
		OpenPlan plan = agreedPlan();

		assertThat(as(Personas.ANNA).get(plan.path("/versions/1/paper?form=SHORT")).rules())
			.containsExactly("form format");
		assertThat(as(Personas.ANNA).get(plan.path("/versions/9/paper")).status()).isEqualTo(404);
		assertThat(as(Personas.DAN).get(plan.path("/versions/1/paper")).status()).isEqualTo(404);
	}

	private byte[] paper(OpenPlan plan, String form) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = CLIENT.send(HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + plan.path("/versions/1/paper?form=") + form))
			.header("Authorization", "Bearer " + ISSUER.token(Personas.ANNA))
			.build(), HttpResponse.BodyHandlers.ofByteArray());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
		return answer.body();
	}

	/** Its text; the first page is kept as a picture, to be looked at. */
	private static String text(byte[] pdf, String name) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			Path folder = Files.createDirectories(Path.of("target", "papers"));
			ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 60), "png",
					folder.resolve(name + ".png").toFile());
			return new PDFTextStripper().getText(document);
		}
	}

}
