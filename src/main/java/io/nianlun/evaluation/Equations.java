package io.nianlun.evaluation;

import java.math.BigDecimal;

/** Solves linear equations by elimination, each time with the greatest number of the column. */
final class Equations {

    private Equations() {}

    /** @param matrix symmetric and regular; it and the right side are used up */
    static BigDecimal[] solve(BigDecimal[][] matrix, BigDecimal[] right) {
        var size = right.length;
        for (var column = 0; column < size; column++) {
            swap(matrix, right, column, greatest(matrix, column));
            for (var row = column + 1; row < size; row++) {
                if (matrix[row][column].signum() == 0) continue;
                var factor = Decimals.divide(matrix[row][column], matrix[column][column]);
                for (var i = column; i < size; i++)
                    matrix[row][i] = Decimals.subtract(matrix[row][i], Decimals.multiply(factor, matrix[column][i]));
                right[row] = Decimals.subtract(right[row], Decimals.multiply(factor, right[column]));
            }
        }
        for (var row = size - 1; row >= 0; row--) {
            for (var i = row + 1; i < size; i++)
                right[row] = Decimals.subtract(right[row], Decimals.multiply(matrix[row][i], right[i]));
            right[row] = Decimals.divide(right[row], matrix[row][row]);
        }
        return right;
    }

    private static int greatest(BigDecimal[][] matrix, int column) {
        var greatest = column;
        for (var row = column + 1; row < matrix.length; row++)
            if (matrix[row][column].abs().compareTo(matrix[greatest][column].abs()) > 0) greatest = row;
        return greatest;
    }

    private static void swap(BigDecimal[][] matrix, BigDecimal[] right, int one, int other) {
        var row = matrix[one];
        matrix[one] = matrix[other];
        matrix[other] = row;
        var number = right[one];
        right[one] = right[other];
        right[other] = number;
    }
}
