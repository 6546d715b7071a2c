/** Custom metrics; each one costs money per name and dimension, so none has a dimension. */
export const metrics = {
  namespace: 'Rootwatch',
  /** One for each posture review that reached its end; an alarm notices when they stop. */
  evaluationSucceeded: 'EvaluationSucceeded',
} as const;
