/**
 * The care manager (biståndshandläggare) is told what a plan's follow-up came to, where
 * the client consented. Makes messages; sends them through Lifecare.
 */
@NullMarked
package se.carecontact.integration.caremanager;

import org.jspecify.annotations.NullMarked;
