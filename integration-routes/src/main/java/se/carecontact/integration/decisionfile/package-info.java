/**
 * The channel {@code decisions-from-file}: files of decisions that an older case system
 * drops in a folder, pushed to contact-service through its own door. Owns the folders and
 * the tables decisions_file and decisions_file_error; exposes nothing. Never decides
 * whether a decision is right: contact-service does.
 */
@NullMarked
package se.carecontact.integration.decisionfile;

import org.jspecify.annotations.NullMarked;
