package org.testimony.classify.model.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import org.testimony.classify.model.FeatureVector;
import org.testimony.classify.model.LogisticModel;

/** Learns a question by logistic regression with small weights (L2); the same examples give the same weights. */
final class Learner {
    private static final double PRECISION = 0.001;

    private final int size;
    private final double cost;

    /**
     * Prepares a learner.
     *
     * @param size above the highest feature number
     * @param cost how much an error counts against large weights
     */
    Learner(int size, double cost) {
        this.size = size;
        this.cost = cost;
        Linear.disableDebugOutput();
    }

    LogisticModel learn(List<FeatureVector> examples, boolean[] yes) {
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = size + 1;
        problem.bias = 1;
        problem.x = new Feature[examples.size()][];
        problem.y = new double[examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            problem.x[i] = nodes(examples.get(i));
            problem.y[i] = yes[i] ? 1 : -1;
        }
        return model(Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, PRECISION)));
    }

    private Feature[] nodes(FeatureVector features) {
        Feature[] out = new Feature[features.size() + 1];
        for (int i = 0; i < features.size(); i++) {
            out[i] = new FeatureNode(features.number(i) + 1, features.value(i));
        }
        out[features.size()] = new FeatureNode(size + 1, 1);
        return out;
    }

    private LogisticModel model(Model learnt) {
        int sign = learnt.getLabels()[0] == 1 ? 1 : -1;
        double[] all = learnt.getFeatureWeights();
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = (float) (sign * all[i]);
        }
        return new LogisticModel(weights, sign * all[size]);
    }
}
