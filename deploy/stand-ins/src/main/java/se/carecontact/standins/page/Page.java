package se.carecontact.standins.page;

import java.util.Map;
import java.util.TreeMap;

/**
 * A whole page: title, links and content. Reloads itself every few seconds unless it has
 * a form.
 *
 * @param system the system it belongs to
 * @param title what it shows
 * @param content the content
 * @param reloads whether the browser fetches it anew by itself
 */
public record Page(String system, String title, Html content, boolean reloads) {

	private static final String STYLE = """
			:root { color-scheme: light; --ink: #1d2733; --dim: #5b6775; --line: #d6dce3; --accent: #0b5a73; --paper: #fff; }
			* { box-sizing: border-box; }
			body { margin: 0; background: #f3f5f7; color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", sans-serif; }
			header { background: var(--accent); color: #fff; padding: .9rem 1.5rem; }
			header strong { font-size: 1.1rem; margin-right: 1rem; }
			header span { opacity: .85; font-size: .9rem; }
			nav { background: var(--paper); border-bottom: 1px solid var(--line); padding: .5rem 1.5rem; }
			nav a { margin-right: 1.25rem; color: var(--accent); }
			nav a.other { color: var(--dim); }
			main { max-width: 72rem; margin: 0 auto; padding: 1.25rem 1.5rem 3rem; }
			h1 { font-size: 1.5rem; margin: .25rem 0 1rem; }
			h2, caption { font-size: 1.1rem; font-weight: 600; text-align: left; margin: 1.5rem 0 .5rem; padding: 0; }
			table { border-collapse: collapse; width: 100%%; background: var(--paper); margin: 1.25rem 0; }
			caption { padding: 0 0 .5rem; }
			th, td { border: 1px solid var(--line); padding: .5rem .7rem; text-align: left; vertical-align: top; }
			td:first-child { white-space: nowrap; }
			th { background: #eaeef2; font-weight: 600; white-space: nowrap; }
			.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
			.card { background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--accent); padding: .8rem 1rem; }
			.card h3 { margin: 0 0 .25rem; font-size: 1rem; }
			.card p { margin: .1rem 0; }
			.dim, .empty { color: var(--dim); }
			.mark { display: inline-block; padding: 0 .5rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .85rem; white-space: nowrap; }
			.urgent, .refused { color: #a01c1c; font-weight: 600; }
			.good { color: #1a6b34; }
			form { background: var(--paper); border: 1px solid var(--line); padding: 1rem; max-width: 36rem; }
			label { display: block; margin: .6rem 0 .2rem; font-weight: 600; }
			input, select { font: inherit; padding: .35rem .5rem; width: 100%%; border: 1px solid #8794a3; }
			button { font: inherit; margin-top: 1rem; padding: .45rem 1.2rem; background: var(--accent); color: #fff; border: 0; }
			a:focus, button:focus, input:focus, select:focus { outline: 3px solid #f0a500; outline-offset: 2px; }
			""";

	/**
	 * @param links path and name of the system's own pages
	 * @param neighbours name and address of the other systems
	 * @return the page as HTML
	 */
	public String render(Map<String, String> links, Map<String, String> neighbours) {
		Html own = Html.join(links.entrySet()
			.stream()
			.map((link) -> Html.of("<a href=\"%s\">%s</a>", link.getKey(), link.getValue()))
			.toList());
		Html others = Html.join(new TreeMap<>(neighbours).entrySet()
			.stream()
			.map((link) -> Html.of("<a class=\"other\" href=\"%s/\">%s →</a>", link.getValue(), link.getKey()))
			.toList());
		return Html.of("""
				<!doctype html>
				<html lang="sv">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="robots" content="noindex">
				%s<title>%s – %s</title>
				<style>
				""" + STYLE + """
				</style>
				</head>
				<body>
				<header><strong>%s</strong><span>Låtsassystem för lokal körning – inga riktiga personer</span></header>
				<nav aria-label="Sidor">%s%s</nav>
				<main>
				<h1>%s</h1>
				%s</main>
				</body>
				</html>
				""", this.reloads ? Html.of("<meta http-equiv=\"refresh\" content=\"5\">\n") : Html.NONE, this.title,
				this.system, this.system, own, others, this.title, this.content)
			.toString();
	}

}
