package org.doorstep.bench.distil;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.doorstep.indexbuilder.sense.Space;
import org.doorstep.search.Gist;

/// The linear algebra of learning: principal components and ridge regression.
final class Axes {

    /// How strongly a map is held back from learning by heart.
    private static final double RIDGE = 1;

    private Axes() {}

    /// The middle of some vectors and the axes along which they differ most.
    static Space space(List<float[]> vectors) {
        int length = vectors.getFirst().length;
        float[] middle = new float[length];
        for (float[] vector : vectors) {
            for (int k = 0; k < length; k++) {
                middle[k] += vector[k] / vectors.size();
            }
        }
        double[][] squares = new double[length][length];
        for (float[] vector : vectors) {
            double[] off = new double[length];
            for (int k = 0; k < length; k++) {
                off[k] = vector[k] - middle[k];
            }
            add(squares, off, off);
        }
        // The eigenvalues come in falling order.
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(squares, false));
        float[][] axes = new float[Gist.LENGTH][length];
        for (int i = 0; i < axes.length; i++) {
            for (int k = 0; k < length; k++) {
                axes[i][k] = (float) eigen.getEigenvector(i).getEntry(k);
            }
        }
        return new Space(middle, axes);
    }

    /// The map that takes each `from` nearest to its `to` (Hoerl and Kennard, "Ridge regression",
    /// 1970): a row for each number of `from`.
    static double[][] map(List<float[]> from, List<float[]> to) {
        int length = from.getFirst().length;
        double[][] squares = new double[length][length];
        double[][] products = new double[length][to.getFirst().length];
        for (int i = 0; i < from.size(); i++) {
            double[] x = doubles(from.get(i));
            add(squares, x, x);
            add(products, x, doubles(to.get(i)));
        }
        for (int k = 0; k < length; k++) {
            squares[k][k] += RIDGE;
        }
        RealMatrix right = new Array2DRowRealMatrix(products, false);
        return new CholeskyDecomposition(new Array2DRowRealMatrix(squares, false))
                .getSolver()
                .solve(right)
                .getData();
    }

    private static void add(double[][] sum, double[] rows, double[] columns) {
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; rows[i] != 0 && k < columns.length; k++) {
                sum[i][k] += rows[i] * columns[k];
            }
        }
    }

    private static double[] doubles(float[] floats) {
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }
}
