package se.carecontact.benchmark.stage;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;

import org.jspecify.annotations.Nullable;

/**
 * One POST of NDJSON whose answer is read while the body is sent, as the doors for
 * streams ask for. By hand, since Java's own client reads no answer before it has sent
 * the body. One thread sends, the caller's reads.
 */
public final class LineStream implements AutoCloseable {

	private static final int SECONDS_OF_SILENCE = 60;

	private static final int CHUNK = 16 * 1024;

	private final Socket socket;

	private final BufferedReader answer;

	private volatile @Nullable IOException failure;

	private LineStream(Socket socket, BufferedReader answer) {
		this.socket = socket;
		this.answer = answer;
	}

	static LineStream open(URI address, String path, String token) throws IOException {
		Socket socket = new Socket(address.getHost(), address.getPort());
		try {
			socket.setSoTimeout(SECONDS_OF_SILENCE * 1000);
			socket.setTcpNoDelay(true);
			socket.getOutputStream().write("""
					POST %s HTTP/1.1
					Host: localhost
					Authorization: Bearer %s
					Content-Type: application/x-ndjson
					Transfer-Encoding: chunked
					Connection: close

					""".formatted(path, token).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
			InputStream chunks = head(socket.getInputStream(), path);
			return new LineStream(socket, new BufferedReader(new InputStreamReader(chunks, StandardCharsets.UTF_8)));
		}
		catch (IOException | RuntimeException ex) {
			socket.close();
			throw ex;
		}
	}

	/**
	 * Sends the lines and gives each line of the answer, with its number from 1; returns
	 * at the answer's end.
	 * @param count how many lines to send
	 * @param line the line of each index, without its end
	 * @param each told of each line of the answer
	 */
	public void run(int count, IntFunction<String> line, ObjIntConsumer<String> each)
			throws IOException, InterruptedException {
		Thread sender = Thread.ofVirtual().start(() -> send(count, line));
		try {
			int number = 0;
			for (String text = this.answer.readLine(); text != null; text = this.answer.readLine()) {
				each.accept(text, ++number);
			}
		}
		finally {
			this.socket.close();
			sender.join();
		}
		IOException failed = this.failure;
		if (failed != null) {
			throw failed;
		}
	}

	private void send(int count, IntFunction<String> line) {
		try {
			OutputStream out = new BufferedOutputStream(this.socket.getOutputStream(), CHUNK + 64);
			StringBuilder lines = new StringBuilder(CHUNK);
			for (int index = 0; index < count; index++) {
				lines.append(line.apply(index)).append('\n');
				if (lines.length() > CHUNK - 1024 || index == count - 1) {
					chunk(out, lines.toString().getBytes(StandardCharsets.UTF_8));
					lines.setLength(0);
				}
			}
			out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			out.flush();
		}
		catch (IOException ex) {
			this.failure = ex;
		}
	}

	private static void chunk(OutputStream out, byte[] bytes) throws IOException {
		out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.write(bytes);
		out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	/** Reads the head, and gives the body. */
	private static InputStream head(InputStream in, String path) throws IOException {
		String status = Chunks.line(in);
		boolean chunked = false;
		for (String header = Chunks.line(in); !header.isEmpty(); header = Chunks.line(in)) {
			chunked |= header.toLowerCase(Locale.ROOT).startsWith("transfer-encoding: chunked");
		}
		InputStream body = chunked ? new Chunks(in) : in;
		if (!status.startsWith("HTTP/1.1 200")) {
			throw new BenchmarkRefusal(path + " answered " + status);
		}
		return body;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
