package se.carecontact.plan.implementationplan.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import org.w3c.dom.Document;

/**
 * Sets papers as PDF/UA: tagged for screen readers, with language, title and embedded
 * fonts that know every European name. Nothing is fetched from anywhere.
 */
@Component
class PdfTypesetter {

	private static final String FONT = "Liberation Sans";

	private static final Map<Integer, byte[]> WEIGHTS = Map.of(400, font("LiberationSans-Regular"), 700,
			font("LiberationSans-Bold"));

	static {
		// Its warnings repeat what is being set, and that is about a person.
		XRLog.setLoggingEnabled(false);
	}

	/** The same bytes for the same page. */
	byte[] pdf(Document page) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		WEIGHTS.forEach((weight, bytes) -> builder.useFont(() -> new ByteArrayInputStream(bytes), FONT, weight,
				FontStyle.NORMAL, true));
		builder.usePdfUaAccessibility(true);
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.withProducer("plan-service");
		builder.withW3cDocument(page, null);
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			renderer.createPDFWithoutClosing();
			PDDocument document = renderer.getPdfDocument();
			forgetTheHour(document);
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The same paper is the same file, whenever it is printed. */
	private static void forgetTheHour(PDDocument document) throws IOException {
		document.getDocumentInformation().setCreationDate(null);
		document.setDocumentId(0L);
		PDMetadata metadata = document.getDocumentCatalog().getMetadata();
		String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
			.replaceAll("<xmp:(Create|Modify|Metadata)Date>[^<]*</xmp:\\1Date>", "");
		metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] font(String name) {
		try {
			return StreamUtils.copyToByteArray(new ClassPathResource("liberation/" + name + ".ttf").getInputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
