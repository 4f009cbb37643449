package se.carecontact.contact.followup.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.followup.Count;
import se.carecontact.contact.followup.Distribution;
import se.carecontact.contact.followup.Share;
import se.carecontact.contact.followup.UnitFigures;

/** The figures row by row, in Swedish. */
final class FigureRows {

	private static final String HEAD = "Enhet;Från och med;Till och med;Nyckeltal;Antal;Andel i procent;Median;"
			+ "90:e percentilen;Medelvärde;Anmärkning\r\n";

	private final StringBuilder rows = new StringBuilder(HEAD);

	private final UnitFigures figures;

	private FigureRows(UnitFigures figures) {
		this.figures = figures;
	}

	static String of(UnitFigures figures) {
		return new FigureRows(figures).all();
	}

	private String all() {
		UnitFigures.Offers offers = this.figures.offers();
		count("Brukare med hemtjänst under perioden", this.figures.clients());
		share("Erbjudna fast omsorgskontakt", offers.offered());
		share("Tackat ja", offers.accepted());
		share("Tackat nej", offers.declined());
		share("Har inte svarat", offers.unanswered());
		share("Uppenbart obehövligt", offers.obviouslyUnnecessary());
		share("Ännu inte erbjudna", offers.notYetOffered());
		distribution("Dagar från beslut till erbjudande", this.figures.daysToOffer());
		distribution("Dagar från beslut till utsedd kontakt", this.figures.daysToAppointment());
		distribution("Dagar från beslut till genomförandeplan", this.figures.daysToPlan());
		share("Genomförandeplaner uppföljda i tid", this.figures.plansFollowedUpInTime());
		share("Brukare som fått ny kontakt", this.figures.clientsWithNewContact());
		count("Byten av kontakt", this.figures.changesOfContact());
		distribution("Brukare per kontakt sista dagen", this.figures.clientsPerContact());
		for (UnitFigures.Band band : this.figures.clientsPerContactGroups()) {
			String most = (band.most() != null) ? "–" + band.most() : " eller fler";
			share("Kontakter med " + band.fewest() + most + " brukare", band.contacts());
		}
		distribution("Olika personal per brukare under 14 dagar", this.figures.staffPerClient());
		visits(this.figures.visits());
		return this.rows.toString();
	}

	private void visits(UnitFigures.Visits visits) {
		row("Besök", visits.visits(), null, List.of(), visits.suppressed(), "");
		String guide = (visits.guidePercent() != null) ? "Riktvärde minst " + visits.guidePercent() + " procent" : "";
		row("Besök av fast omsorgskontakt eller kontaktman", null, visits.percentByContact(), List.of(),
				visits.suppressed(), guide);
	}

	private void count(String name, Count count) {
		row(name, count.count(), null, List.of(), count.suppressed(), "");
	}

	private void share(String name, Share share) {
		row(name, share.count(), share.percent(), List.of(), share.suppressed(), "");
	}

	private void distribution(String name, Distribution spread) {
		row(name, spread.people(), null,
				List.of(text(spread.median()), text(spread.percentile90()), text(spread.mean())), spread.suppressed(),
				"");
	}

	private void row(String name, @Nullable Number count, @Nullable Double percent, List<String> spread,
			boolean suppressed, String remark) {
		String withheld = suppressed ? "Visas inte: för få personer (färre än " + this.figures.smallestGroup() + ")"
				: "";
		this.rows
			.append(String.join(";", this.figures.unitId(), this.figures.from().toString(),
					this.figures.to().toString(), name, (count != null) ? count.toString() : "", text(percent),
					spread.isEmpty() ? ";;" : String.join(";", spread), withheld.isEmpty() ? remark : withheld))
			.append("\r\n");
	}

	private static String text(@Nullable Double value) {
		return (value != null) ? String.format(Locale.of("sv", "SE"), "%.1f", value) : "";
	}

}
