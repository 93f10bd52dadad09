package org.baopu.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Lexicon;
import org.baopu.pipeline.BuildReport;
import org.baopu.query.Overview;

/** Tells a person what a build did and what the store holds now. */
final class Summary {
  private final PrintStream out;
  private final Lexicon lexicon;
  private final Map<String, Long> charsets;

  /** Knows by which charsets how many documents were read. */
  Summary(PrintStream out, Lexicon lexicon, Map<String, Long> charsets) {
    this.out = out;
    this.lexicon = lexicon;
    this.charsets = charsets;
  }

  void print(BuildReport report, Overview overview, Path store) {
    out.println("stored " + counted(report.stored().size(), "document") + detail(report));
    if (!Set.of("UTF-8").containsAll(charsets.keySet())) {
      out.println("read as " + groups(charsets));
    }
    out.println();
    out.println("The store " + store + " holds");
    line("documents", overview.documents(), "");
    if (!overview.counted()) {
      out.println("  baopu query overview.rq counts the rest");
      return;
    }
    line("articles", overview.articles(), "");
    for (EntityClass top : lexicon.classes()) {
      if (top.name().equals(top.top()) && overview.entities().containsKey(top.name())) {
        line(top.name(), overview.entities().getOrDefault(top.name(), 0L), kinds(top, overview));
      }
    }
    line("facts", overview.allFacts(), groups(overview.facts()));
    line("measurements", overview.measurements(), "");
    out.println();
    out.println("Try next");
    String option = store.equals(Path.of("store")) ? "" : " --store " + store;
    if (!overview.example().isEmpty()) {
      out.println("  baopu explain " + overview.example() + option);
    }
    out.println("  baopu query queries/contract/facts.rq" + option);
  }

  private static String detail(BuildReport report) {
    List<String> parts = new ArrayList<>();
    if (report.unchanged() > 0) {
      parts.add(report.unchanged() + " unchanged");
    }
    if (!report.rejected().isEmpty()) {
      parts.add(report.rejected().size() + " rejected");
    }
    if (report.reprints() > 0) {
      parts.add(counted(report.reprints(), "reprinted article"));
    }
    int warnings = report.problems().size() - report.rejected().size();
    if (warnings > 0) {
      parts.add(counted(warnings, "warning"));
    }
    if (report.unfit() > 0) {
      parts.add(counted(report.unfit(), "fact") + " dropped in linking");
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private String kinds(EntityClass top, Overview overview) {
    List<String> kinds = new ArrayList<>();
    for (EntityClass kind : lexicon.classes()) {
      Long count = overview.entities().get(kind.name());
      if (kind.top().equals(top.name()) && !kind.name().equals(top.name()) && count != null) {
        kinds.add(kind.name() + " " + count);
      }
    }
    return String.join(", ", kinds);
  }

  private static String groups(Map<String, Long> counts) {
    List<String> groups = new ArrayList<>();
    counts.forEach((name, count) -> groups.add(name + " " + count));
    return String.join(", ", groups);
  }

  private void line(String name, long count, String detail) {
    String left = "  " + name + " ".repeat(Math.max(1, 14 - name.length()));
    String number = Long.toString(count);
    out.println(left + " ".repeat(Math.max(0, 7 - number.length())) + number + (detail.isEmpty() ? "" : "   " + detail));
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
