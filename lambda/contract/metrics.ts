/** Custom metrics; each one costs money per name and dimension, so none has a dimension. */
export const metrics = {
  namespace: 'Rootwatch',
  /** One for each posture review that reached its end; an alarm notices when they stop. */
  evaluationSucceeded: 'EvaluationSucceeded',
  /** One for each sweep that read every region's history up to its beginning. */
  sweepSucceeded: 'SweepSucceeded',
} as const;
