package se.carecontact.contact.followup.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import se.carecontact.contact.followup.UnitFigures;

/**
 * Writes the figures as CSV that a Swedish spreadsheet opens as it is: semicolons,
 * decimal commas, and UTF-8 with a byte order mark.
 */
@Component
class FollowUpCsv extends AbstractHttpMessageConverter<UnitFigures> {

	static final String TYPE = "text/csv";

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	FollowUpCsv() {
		super(MediaType.valueOf(TYPE));
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == UnitFigures.class;
	}

	@Override
	public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected UnitFigures readInternal(Class<? extends UnitFigures> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("Figures are not read", input);
	}

	@Override
	protected void writeInternal(UnitFigures figures, HttpOutputMessage output) throws IOException {
		output.getHeaders().setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8));
		output.getHeaders()
			.setContentDisposition(ContentDisposition.attachment()
				.filename("uppfoljning-" + figures.unitId() + "-" + figures.from() + "-" + figures.to() + ".csv")
				.build());
		output.getBody().write((BYTE_ORDER_MARK + FigureRows.of(figures)).getBytes(StandardCharsets.UTF_8));
	}

}
