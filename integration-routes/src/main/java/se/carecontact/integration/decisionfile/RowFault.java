package se.carecontact.integration.decisionfile;

/**
 * One thing wrong with a row. Never holds what stood there.
 *
 * @param row the row in the file
 * @param field the column or element, as the file names it; empty for the row as a whole
 * @param rule the rule's stable name
 * @param message in Swedish
 */
record RowFault(long row, String field, String rule, String message) {
}
