package org.baopu.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import org.baopu.query.QueryException;
import org.baopu.rdf.CorrectionsException;
import org.baopu.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Says to people what went wrong, and gives the exit code for it. */
final class Faults {
  private final PrintStream err;

  Faults(PrintStream err) {
    this.err = err;
  }

  /** Tells of the fault; a fault of the program itself with its trace, all others in one line. */
  int report(Throwable fault) {
    if (fault instanceof ResultStream.ReaderGoneException) {
      return ExitCode.DONE;
    }
    if (fault instanceof UsageException || fault instanceof QueryException) {
      return say(String.valueOf(fault.getMessage()), ExitCode.USAGE);
    }
    if (fault instanceof NoSuchFileException missing) {
      return say(missing.getFile() + ": no such file or folder", ExitCode.USAGE);
    }
    if (fault instanceof IOException bad) {
      return say(message(bad), ExitCode.FAILED);
    }
    if (fault instanceof UncheckedIOException bad) {
      IOException cause = Objects.requireNonNull(bad.getCause());
      return say(place(bad.getMessage(), cause) + message(cause), ExitCode.FAILED);
    }
    if (fault instanceof CorrectionsException) {
      err.println(fault.getMessage());
      return ExitCode.USAGE;
    }
    if (fault instanceof StoreException) {
      return say(String.valueOf(fault.getMessage()), ExitCode.FAILED);
    }
    if (fault instanceof OutOfMemoryError) {
      return say("not enough memory; give more with java -Xmx4g -jar …", ExitCode.FAILED);
    }
    say("a fault of this program; please report it with these lines:", ExitCode.FAILED);
    fault.printStackTrace(err);
    return ExitCode.FAILED;
  }

  private int say(String message, int code) {
    err.println("baopu: " + message);
    return code;
  }

  /** What the exception's own message adds to its cause's: the file it concerns. */
  private static String place(@Nullable String message, IOException cause) {
    return message == null || message.equals(cause.toString()) || message.contains(message(cause)) ? "" : message + ": ";
  }

  private static String message(IOException bad) {
    if (bad instanceof AccessDeniedException denied) {
      return denied.getFile() + ": no permission";
    }
    if (bad instanceof NotDirectoryException file) {
      return file.getFile() + ": not a folder";
    }
    if (bad instanceof FileAlreadyExistsException file) {
      return file.getFile() + ": exists already";
    }
    return bad.getMessage() == null ? bad.getClass().getSimpleName() : bad.getMessage();
  }
}
