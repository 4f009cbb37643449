package se.carecontact.local.story;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 POST whose answer is read while its body is still being sent. The JDK's
 * own client reads no answer before the body is sent whole: sender and receiver would
 * wait for each other as soon as the answer fills the buffers between them.
 */
final class StreamedPost implements AutoCloseable {

	private static final int SILENT_AT_MOST = 120_000;

	private final Socket socket;

	private final OutputStream out;

	private final InputStream in;

	private volatile @Nullable IOException broken;

	private @Nullable Integer status;

	private Map<String, List<String>> headers = Map.of();

	StreamedPost(URI service, String path, Map<String, String> headers) throws IOException {
		this.socket = new Socket(service.getHost(), service.getPort());
		this.socket.setSoTimeout(SILENT_AT_MOST);
		this.out = new BufferedOutputStream(this.socket.getOutputStream(), 32 * 1024);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 32 * 1024);
		StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: " + service.getAuthority()
				+ "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n");
		headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		this.out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
	}

	/** Sends lines from number 1 on until there is none, beside the caller. */
	void send(IntFunction<@Nullable String> lines) {
		Thread.ofVirtual().name("lines").start(() -> {
			try {
				int number = 1;
				for (String line = lines.apply(number); line != null; line = lines.apply(++number)) {
					chunk((line + "\n").getBytes(StandardCharsets.UTF_8));
				}
				this.out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				this.out.flush();
			}
			catch (IOException ex) {
				// A service that refuses the whole doesn't wait for the rest. What it
				// answered can be read; if nothing, this is why.
				this.broken = ex;
			}
		});
	}

	private void chunk(byte[] bytes) throws IOException {
		this.out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
		this.out.write(bytes);
		this.out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
	}

	/** The answer's status, once it is here. */
	int status() throws IOException {
		if (this.status == null) {
			this.status = Integer.parseInt(line().split(" ", 3)[1]);
			Map<String, List<String>> read = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			for (String header = line(); !header.isEmpty(); header = line()) {
				String[] parts = header.split(":", 2);
				read.put(parts[0].strip(), List.of(parts[1].strip()));
			}
			this.headers = read;
		}
		return this.status;
	}

	Map<String, List<String>> headers() {
		return this.headers;
	}

	/** The answer's body from its beginning; it can be read once. */
	InputStream body() {
		boolean chunked = this.headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked");
		return chunked ? new Chunks() : this.in;
	}

	private String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new IOException("the answer broke off", this.broken);
			}
			line.write(next);
		}
		return line.toString(StandardCharsets.ISO_8859_1).strip();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	/** A body sent in chunks, put together. */
	private final class Chunks extends InputStream {

		private int left;

		private boolean ended;

		private boolean begun;

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] into, int from, int length) throws IOException {
			if (this.left == 0 && !this.ended) {
				next();
			}
			if (this.ended) {
				return -1;
			}
			int count = StreamedPost.this.in.read(into, from, Math.min(length, this.left));
			if (count < 0) {
				throw new EOFException("the answer broke off");
			}
			this.left -= count;
			return count;
		}

		private void next() throws IOException {
			if (this.begun) {
				line();
			}
			this.begun = true;
			this.left = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
			this.ended = this.left == 0;
		}

	}

}
