package se.carecontact.contact.platform.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The answer to the first request with a key.
 *
 * @param fingerprint of the request it answers
 * @param status the HTTP status
 * @param contentType the body's type, where there is a body
 * @param etag the ETag, where one was given
 * @param body the body
 */
record Answer(String fingerprint, int status, @Nullable String contentType, @Nullable String etag, byte[] body) {

	static Answer of(Claim claim, ContentCachingResponseWrapper response) {
		return new Answer(claim.fingerprint(), response.getStatus(), response.getContentType(),
				response.getHeader(HttpHeaders.ETAG), response.getContentAsByteArray());
	}

	boolean isTo(Claim claim) {
		return this.fingerprint.equals(claim.fingerprint());
	}

	void writeTo(HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		response.setContentType(this.contentType);
		if (this.etag != null) {
			response.setHeader(HttpHeaders.ETAG, this.etag);
		}
		response.getOutputStream().write(this.body);
	}

}
