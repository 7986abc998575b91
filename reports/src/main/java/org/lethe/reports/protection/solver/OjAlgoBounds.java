package org.lethe.reports.protection.solver;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The second opinion, by ojAlgo. */
public final class OjAlgoBounds implements Bounds {
    private final Program program;

    /** Asks about this program. */
    public OjAlgoBounds(Program program) {
        this.program = program;
    }

    /**
     * A model that is asked once: one that was solved before and is given other weights answers wrongly now and then (4 of 2 000 questions
     * about random tables, in version 57.1).
     */
    private static Variable[] translate(Program program, ExpressionsBasedModel model) {
        Variable[] variables = new Variable[program.columns()];
        for (int j = 0; j < variables.length; j++) {
            variables[j] = model.newVariable("x" + j);
            double lower = program.lowerOfColumn(j);
            double upper = program.upperOfColumn(j);
            if (!Double.isInfinite(lower)) {
                variables[j].lower(lower);
            }
            if (!Double.isInfinite(upper)) {
                variables[j].upper(upper);
            }
        }
        Expression[] rows = new Expression[program.rows()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = model.newExpression("r" + i);
            double lower = program.lowerOfRow(i);
            double upper = program.upperOfRow(i);
            if (!Double.isInfinite(lower)) {
                rows[i].lower(lower);
            }
            if (!Double.isInfinite(upper)) {
                rows[i].upper(upper);
            }
        }
        Columns matrix = program.matrix();
        for (int j = 0; j < variables.length; j++) {
            for (int k = matrix.start[j]; k < matrix.start[j + 1]; k++) {
                rows[matrix.row[k]].set(variables[j], matrix.value[k]);
            }
        }
        return variables;
    }

    @Override
    public double least(double[] cost) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] variables = translate(program, model);
        for (int j = 0; j < variables.length; j++) {
            if (cost[j] != 0) {
                variables[j].weight(cost[j]);
            }
        }
        Optimisation.Result result = model.minimise();
        return switch (result.getState()) {
            case UNBOUNDED -> Double.NEGATIVE_INFINITY;
            case OPTIMAL, DISTINCT -> sum(cost, result);
            default -> Double.NaN;
        };
    }

    private static double sum(double[] cost, Optimisation.Result result) {
        double sum = 0;
        for (int j = 0; j < cost.length; j++) {
            sum += cost[j] == 0 ? 0 : cost[j] * result.doubleValue(j);
        }
        return sum;
    }
}
