package org.baopu.query;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * REGEX and REPLACE that end when their query is cancelled. They are Jena's, over Java's regular expressions, which try all ways:
 * here they read their text through a {@link Watched} one.
 */
final class EndingRegex {
  private static final String FN = "http://www.w3.org/2005/xpath-functions#";

  private EndingRegex() {}

  /** The query with all its regular expressions as here, those in EXISTS, ORDER BY and aggregates among them. */
  static Op in(Op op) {
    return Transformer.transform(new TransformCopy(), new Exchange(), op);
  }

  private static final class Exchange extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      String iri = function instanceof E_Function named ? named.getFunctionIRI() : "";
      if (function instanceof E_Regex || (iri.equals(FN + "matches") && fits(args, 2))) {
        return new Regex(args);
      }
      if (function instanceof E_StrReplace || (iri.equals(FN + "replace") && fits(args, 3))) {
        return new Replace(args);
      }
      return super.transform(function, args);
    }

    private static boolean fits(ExprList args, int least) {
      return args.size() == least || args.size() == least + 1;
    }
  }

  private static @Nullable Expr optional(ExprList args, int index) {
    return index < args.size() ? args.get(index) : null;
  }

  /** Without a query there is nothing to end it: Jena's optimiser, which asks so, leaves the expression as it is. */
  private static NodeValue onlyInAQuery() {
    throw new ExprEvalException("a regular expression is tried in a query only");
  }

  private static Matcher matcher(String name, List<NodeValue> args, FunctionEnv env) {
    String flags = args.size() > (name.equals("REPLACE") ? 3 : 2) ? text(name, args.get(args.size() - 1)) : null;
    Pattern pattern = RegexEngine.makePattern(name, text(name, args.get(1)), flags);
    return pattern.matcher(new Watched(text(name, args.get(0)), Context.getCancelSignal(env.getContext())));
  }

  private static String text(String name, NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(name, value).getLiteralLexicalForm();
  }

  private static final class Regex extends E_Regex {
    Regex(ExprList args) {
      super(args.get(0), args.get(1), optional(args, 2));
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      return onlyInAQuery();
    }

    @Override
    public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
      return NodeValue.booleanReturn(matcher("REGEX", values, env).find());
    }

    @Override
    public Expr copy(ExprList newArgs) {
      return new Regex(newArgs);
    }
  }

  private static final class Replace extends E_StrReplace {
    Replace(ExprList args) {
      super(args.get(0), args.get(1), args.get(2), optional(args, 3));
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      return onlyInAQuery();
    }

    @Override
    public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
      Matcher matcher = matcher("REPLACE", values, env);
      String by = text("REPLACE", values.get(2));
      StringBuilder replaced = new StringBuilder();
      try {
        for (boolean first = true; matcher.find(); first = false) {
          if (first || matcher.start() < matcher.end()) {
            matcher.appendReplacement(replaced, by);
          }
        }
        matcher.appendTail(replaced);
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new ExprEvalException("REPLACE: " + e.getMessage(), e);
      }
      Node node = values.get(0).asNode();
      return NodeValue.makeNode(
          node.getLiteralLanguage().isEmpty()
              ? NodeFactory.createLiteralDT(replaced.toString(), node.getLiteralDatatype())
              : NodeFactory.createLiteralDirLang(replaced.toString(), node.getLiteralLanguage(), node.getLiteralBaseDirection()));
    }

    @Override
    public Expr copy(ExprList newArgs) {
      return new Replace(newArgs);
    }
  }

  /** A text that can no longer be read once the query is over. */
  private static final class Watched implements CharSequence {
    /** Characters that are read between two looks at the signal. */
    private static final int LOOK = 1024;

    private final String text;
    private final @Nullable AtomicBoolean cancelled;
    private int read;

    Watched(String text, @Nullable AtomicBoolean cancelled) {
      this.text = text;
      this.cancelled = cancelled;
    }

    @Override
    public char charAt(int index) {
      if (++read % LOOK == 0 && cancelled != null && cancelled.get()) {
        throw new QueryCancelledException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
