package se.carecontact.plan.implementationplan;

/**
 * What a version after the first changes, and why, in the contact's words.
 *
 * @param what what is other than before
 * @param why what it comes of
 */
public record ReasonForChange(String what, String why) {
}
