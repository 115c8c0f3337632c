/** The weighted least squares of a column of values on the columns of a design. */
export interface Fit {
  /** The coefficient of the last column, if it is not the constant itself. */
  readonly slope: number;
  /** Its standard error, if the weights are the inverse variances. */
  readonly standardError: number;
  /** The restricted log-likelihood of those variances, up to a constant. */
  readonly logLikelihood: number;
}

/**
 * Fits values by weighted least squares, through the Cholesky factor of X'WX. With the values as a
 * further row, that factor also holds the coefficient of the last column and the squares that are
 * left. The values are centred, which changes the constant alone: the design must hold one.
 */
export function weightedFit(
  design: readonly (readonly number[])[],
  values: readonly number[],
  weights: readonly number[],
): Fit {
  const columns = (design[0] as readonly number[]).length;
  const centre = weightedMean(values, weights);
  const products = Array.from({ length: columns + 1 }, () => new Float64Array(columns + 1));
  let logWeights = 0;
  design.forEach((row, place) => {
    const weight = weights[place] as number;
    const cells = [...row, (values[place] as number) - centre];
    logWeights += Math.log(weight);
    for (let i = 0; i <= columns; i++) {
      const scaled = weight * (cells[i] as number);
      if (scaled === 0) continue;
      const target = products[i] as Float64Array;
      for (let j = 0; j <= i; j++)
        target[j] = (target[j] as number) + scaled * (cells[j] as number);
    }
  });
  const squaresLeft = factorise(products);
  let logDeterminant = 0;
  for (let i = 0; i < columns; i++) logDeterminant += 2 * Math.log(at(products, i, i));
  const last = at(products, columns - 1, columns - 1);
  return {
    slope: at(products, columns, columns - 1) / last,
    standardError: 1 / last,
    logLikelihood: (logWeights - logDeterminant - squaresLeft) / 2,
  };
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  let total = 0;
  values.forEach((value, place) => {
    sum += (weights[place] as number) * value;
    total += weights[place] as number;
  });
  return sum / total;
}

/** Turns the lower half of a matrix into its Cholesky factor; gives the square of its last pivot. */
function factorise(matrix: readonly Float64Array[]): number {
  const size = matrix.length;
  let pivot = 0;
  for (let j = 0; j < size; j++) {
    const column = matrix[j] as Float64Array;
    pivot = column[j] as number;
    for (let k = 0; k < j; k++) pivot -= (column[k] as number) ** 2;
    pivot = Math.max(0, pivot);
    column[j] = Math.sqrt(pivot);
    for (let i = j + 1; i < size; i++) {
      const row = matrix[i] as Float64Array;
      let sum = row[j] as number;
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * (column[k] as number);
      row[j] = sum / (column[j] as number);
    }
  }
  return pivot;
}

function at(matrix: readonly Float64Array[], row: number, column: number): number {
  return (matrix[row] as Float64Array)[column] as number;
}
