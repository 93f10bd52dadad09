package org.baopu.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes pictures of a running explorer: {@code TakeScreenshots http://127.0.0.1:3030 FOLDER NAME,WIDTH,HEIGHT,LANGUAGE,THEME,HASH…}
 * with the theme {@code light} or {@code dark} and the part of the address from {@code #} on.
 */
final class TakeScreenshots {
  private TakeScreenshots() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    for (int i = 2; i < arguments.length; i++) {
      String[] shot = arguments[i].split(",", 6);
      try (Browser browser = Browser.open(arguments[0], shot[3])) {
        browser.size(Integer.parseInt(shot[1]), Integer.parseInt(shot[2])).dark(shot[4].equals("dark")).go(shot[5]);
        browser.until("!document.getElementById('graph') || document.getElementById('graph').dataset.nodes");
        browser.picture(folder.resolve(shot[0] + ".png"));
      }
    }
  }
}
