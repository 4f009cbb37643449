/**
 * Who may call this service's HTTP: JWT with roles, and problem+json for those who may
 * not.
 */
@NullMarked
package se.carecontact.integration.security;

import org.jspecify.annotations.NullMarked;
