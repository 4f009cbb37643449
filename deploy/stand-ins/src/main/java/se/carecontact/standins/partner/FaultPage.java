package se.carecontact.standins.partner;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.page.Html;
import se.carecontact.standins.page.Page;

/** The fault switch as a page. */
final class FaultPage {

	private FaultPage() {
	}

	static Page page(String system, Fault now, int journalled) {
		Html options = Html.join(Arrays.stream(FaultMode.values())
			.map((mode) -> Html.of("<option value=\"%s\"%s>%s</option>", mode.name(),
					(mode == now.mode()) ? Html.of(" selected") : Html.NONE, mode.swedish()))
			.toList());
		Html content = Html.of("""
				<p>Nu: <strong class="%s">%s</strong>. Anrop i journalen: %s.</p>
				<form method="post" action="/pages/faults">
				<label for="mode">Läge</label><select id="mode" name="mode">%s</select>
				<label for="delayMillis">Fördröjning i millisekunder (långsamt, svarar aldrig)</label>
				<input id="delayMillis" name="delayMillis" inputmode="numeric" pattern="[0-9]*">
				<label for="times">Antal anrop, sedan fungerar det igen (tomt: tills vidare)</label>
				<input id="times" name="times" inputmode="numeric" pattern="[0-9]*">
				<button type="submit">Ställ om</button>
				</form>
				""", (now.mode() == FaultMode.NONE) ? "good" : "urgent", now.mode().swedish(), journalled, options);
		return new Page(system, "Felbrytare", content, false);
	}

	static Fault read(Call call) {
		String mode = call.form("mode");
		try {
			Long delay = whole(call.form("delayMillis"));
			Long times = whole(call.form("times"));
			return new Fault(FaultMode.valueOf((mode == null) ? "" : mode), delay, null,
					(times == null) ? null : Math.toIntExact(times));
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			throw new Refusal(400, "INVALID_FIELD", "The form has a value that cannot be used", null);
		}
	}

	private static @Nullable Long whole(@Nullable String text) {
		return (text == null) ? null : Long.valueOf(text);
	}

}
