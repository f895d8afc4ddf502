// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.transforms.TransformException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/**
 * Kindred without code: {@code kindred augment photos --pipeline augment.yaml --out more}. Each
 * command teaches itself by {@code --help}; the exit status is 0 where all went well, 1 where
 * something was found or left out, 2 where the request makes no sense.
 */
@Command(
    name = "kindred",
    mixinStandardHelpOptions = true,
    version = "kindred 0.1.0",
    description = {
      "Augments pictures together with what is marked on them, shows what happens, and looks after"
          + " data sets.",
      ""
    },
    subcommands = {
      Augment.class,
      Preview.class,
      Explain.class,
      Check.class,
      Convert.class,
      HelpCommand.class
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all went well",
      "1:something was found, or some pictures were left out; each is named",
      "2:the request makes no sense; the message says what to write"
    },
    footerHeading = "%nBegin with:%n",
    footer = {
      "  kindred explain                                     which transforms there are",
      "  kindred explain RandomFlip                          how one is written",
      "  kindred preview photos -p augment.yaml -o look.html  see before you run",
      "  kindred augment photos -p augment.yaml -o more -n 4  four draws of each picture",
      "  kindred check annotations.json                      what is wrong with a set",
      "  kindred convert voc-folder --to coco -o coco-folder"
    })
public final class Kindred implements Runnable {
  static final int FOUND = 1;
  static final int NONSENSE = 2;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** Runs a command and ends the process with its status. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Runs a command within this process; the exit status. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Kindred())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Kindred::told)
        .execute(args);
  }

  /**
   * What a person can mend is said in one line; anything else is a fault of ours, with its trace.
   */
  private static int told(Exception e, CommandLine command, ParseResult asked) throws Exception {
    boolean known =
        e instanceof IllegalArgumentException
            || e instanceof UnreadableFileException
            || e instanceof TransformException
            || e instanceof UncheckedIOException;
    if (!known) {
      throw e;
    }
    command.getErr().println("kindred " + command.getCommandName() + ": " + e.getMessage());
    return e instanceof IllegalArgumentException ? NONSENSE : FOUND;
  }

  /** Without a command: what there is. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
