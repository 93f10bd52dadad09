package org.baopu.serve;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.baopu.query.SafeContext;

/**
 * Reads a query before it runs and refuses what the endpoint does not give: other servers' data, functions off the
 * list, large offsets. It looks into sub-selects, EXISTS, ORDER BY and HAVING alike, since it walks the algebra and not
 * the text.
 */
final class QueryPolicy {
  private final QueryLimits limits;

  QueryPolicy(QueryLimits limits) {
    this.limits = limits;
  }

  /**
   * Checks a query.
   *
   * @throws Refusal if the endpoint does not run it
   */
  void check(Query query) {
    if (query.getOffset() != Query.NOLIMIT && query.getOffset() > limits.offset()) {
      throw offsetTooLarge();
    }
    if (query.isDescribeType() && query.getQueryPattern() == null) {
      return;
    }
    try {
      walk(Algebra.compile(query));
    } catch (StackOverflowError e) {
      throw new Refusal("the query is nested too deeply", e);
    }
  }

  private void walk(Op op) {
    OpCheck ops = new OpCheck();
    Walker.walk(op, ops, ops.expressions);
  }

  private Refusal offsetTooLarge() {
    return new Refusal(
        "OFFSET above " + limits.offset() + " is refused; page by a FILTER on the last value seen instead");
  }

  private final class OpCheck extends OpVisitorBase {
    private final ExprCheck expressions = new ExprCheck();

    @Override
    public void visit(OpService op) {
      throw new Refusal("SERVICE is refused: this endpoint asks no other server");
    }

    @Override
    public void visit(OpSlice op) {
      if (op.getStart() != Query.NOLIMIT && op.getStart() > limits.offset()) {
        throw offsetTooLarge();
      }
    }

    @Override
    public void visit(OpBGP op) {
      op.getPattern()
          .forEach(
              triple -> {
                Node predicate = triple.getPredicate();
                if (predicate.isURI() && !SafeContext.allowsPredicate(predicate.getURI())) {
                  throw new Refusal("the property function <" + predicate.getURI() + "> is refused");
                }
              });
    }

    /** Jena 5.6.0 does not end a path on time: one that goes anywhere, any number of steps, is refused. */
    @Override
    public void visit(OpPath op) {
      if (PathCheck.wanders(op.getTriplePath().getPath(), false)) {
        throw new Refusal("a path of any length over a negated property set is refused");
      }
    }

    // Jena's walker leaves sort conditions out.
    @Override
    public void visit(OpOrder op) {
      op.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, expressions));
    }

    @Override
    public void visit(OpTopN op) {
      op.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, expressions));
    }
  }

  /** Whether a path repeats a negated property set. */
  private static final class PathCheck {
    private PathCheck() {}

    static boolean wanders(Path path, boolean repeated) {
      if (path instanceof P_NegPropSet) {
        return repeated;
      }
      if (path instanceof P_Path2 two) {
        return wanders(two.getLeft(), repeated) || wanders(two.getRight(), repeated);
      }
      boolean once = path instanceof P_Inverse || path instanceof P_ZeroOrOne || path instanceof P_FixedLength;
      return path instanceof P_Path1 one && wanders(one.getSubPath(), repeated || !once);
    }
  }

  private static final class ExprCheck extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      Expr expression = function;
      if (expression instanceof E_Call) {
        throw new Refusal("CALL is refused");
      }
      if (expression instanceof E_Function named && !SafeContext.allowsFunction(named.getFunctionIRI())) {
        throw new Refusal("the function <" + named.getFunctionIRI() + "> is refused");
      }
    }
  }
}
