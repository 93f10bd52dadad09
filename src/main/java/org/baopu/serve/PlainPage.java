package org.baopu.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Entities;

/** A page of plain HTML without script, dressed as the explorer. */
final class PlainPage {
  private PlainPage() {}

  /**
   * The page.
   *
   * @param title plain text
   * @param masthead HTML: what stands beside the name of the program
   * @param heading HTML
   * @param main HTML: what follows the heading
   */
  static String of(String title, String masthead, String heading, String main) {
    return HEAD.formatted(escaped(title), masthead, heading) + main + "</main></body></html>\n";
  }

  /** Text as it stands in HTML, in attributes too. */
  static String escaped(String text) {
    return Entities.escape(text);
  }

  /** Text as it stands in an address, after a {@code =} or between slashes. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="zh-CN">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s · 报谱</title>
        <link rel="stylesheet" href="/explorer.css">
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
      </head>
      <body>
      <header><div class="bar"><a class="masthead" href="/"><strong>报谱</strong><span>%s</span></a></div></header>
      <main>
      <h1>%s</h1>
      """;
}
