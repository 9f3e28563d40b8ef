package io.nianlun.modeling;

import java.util.Map;

/**
 * The files of a draft, and what they are about.
 *
 * @param files by name
 */
record Content(String feature, String subject, String title, Map<String, byte[]> files) {}
