package org.baopu.page;

/**
 * One document as read: its untouched text and what is known of it.
 *
 * @param id what it is called
 * @param text the decoded text, a byte order mark left out, line ends as in the file
 * @param charset the charset it was decoded by ({@code UTF-8})
 * @param sha256 hash of the file's bytes, 64 hexadecimal digits
 * @param metadata what is known of it besides its text
 */
public record Page(DocumentId id, String text, String charset, String sha256, Metadata metadata) {}
