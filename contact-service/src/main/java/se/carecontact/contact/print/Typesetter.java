package se.carecontact.contact.print;

/** Turns papers into files that can be printed. */
public interface Typesetter {

	/** The paper as an accessible PDF; the same bytes for the same paper. */
	byte[] pdf(Paper paper);

}
