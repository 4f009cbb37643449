package se.carecontact.local.story;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * What a story is played on: a running stack.
 */
public interface Stage {

	/**
	 * Where a service or a stand-in listens.
	 * @param name one of {@link KnownServices}
	 * @return its base address
	 */
	URI service(String name);

	/**
	 * A persona's token, valid for at least a minute.
	 * @param persona the name the issuer knows them by
	 * @return the token, ready to be sent as bearer
	 * @throws IOException if the issuer gives none
	 * @throws InterruptedException if the play is ended
	 */
	String token(String persona) throws IOException, InterruptedException;

	/**
	 * Kills a service's process at once, as a power cut would. It is started again by
	 * whoever keeps the stack running; this call doesn't wait for that.
	 * @param service one of {@link KnownServices#OWN}
	 */
	void kill(String service);

	/**
	 * The memory each part of the stack holds now.
	 * @return bytes by part; none, or zeroes, where that isn't known
	 */
	Map<String, Long> memory();

	/**
	 * The number of this play on this data, from 0: no two plays on the same data get the
	 * same.
	 * @return the number
	 */
	long nextPlay();

}
