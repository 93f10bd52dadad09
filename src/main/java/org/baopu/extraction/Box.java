package org.baopu.extraction;

/**
 * A rectangle on a page of a PDF, around characters of one line. Lengths in points, from the upper left of the page as it is
 * shown.
 *
 * @param start the first of the characters: 0-based code point of the text that was read out of the PDF
 * @param end behind the last of them
 * @param page 1-based
 * @param x left
 * @param y top
 */
public record Box(int start, int end, int page, double x, double y, double width, double height) {}
