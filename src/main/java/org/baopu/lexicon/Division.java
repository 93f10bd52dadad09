package org.baopu.lexicon;

/**
 * An administrative division of China, or a development zone that the statistics office counts as one.
 *
 * @param code of the National Bureau of Statistics, 2023: 2 digits for a province, 4 a city, 6 a county, 9 a town, 12 a
 *     village ({@code 430321112}). Below the provinces 71, 81, 82 there is none: those digits only number the names.
 * @param name the official name ({@code 湘潭市}); a village's without the word for its committee ({@code 烟塘村}, {@code
 *     吴家巷社区})
 * @param level how far down it is
 */
public record Division(String code, String name, Level level) {
  /** What the number of a county in its city begins with where it is a zone. */
  private static final String ZONE = "7";

  /** Whether it is a division proper from province to county: no zone, and nothing below. */
  public boolean isAdministrative() {
    return level.compareTo(Level.COUNTY) <= 0 && !(level == Level.COUNTY && code.startsWith(ZONE, 4));
  }

  /** How far down a division is. */
  public enum Level {
    /** Province, autonomous region, municipality, special administrative region: 2 digits. */
    PROVINCE,
    /** City with counties, prefecture, league: 4 digits. */
    CITY,
    /** County, district, county-level city, banner, and zones of that rank: 6 digits. */
    COUNTY,
    /** Town, township, street, and zones, farms of that rank: 9 digits. */
    TOWN,
    /** Village or community: 12 digits. */
    VILLAGE;

    static Level of(String code) {
      return switch (code.length()) {
        case 2 -> PROVINCE;
        case 4 -> CITY;
        case 6 -> COUNTY;
        case 9 -> TOWN;
        case 12 -> VILLAGE;
        default -> throw new IllegalArgumentException("not a division's code: '" + code + "'");
      };
    }
  }
}
