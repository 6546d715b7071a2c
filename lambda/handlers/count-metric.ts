import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { metrics as names } from '../contract/metrics';

const metrics = new Metrics({ namespace: names.namespace });

/**
 * Writes the metric into the log, from where CloudWatch takes it: one value, no dimension. Powertools would add a dimension
 * `service`; without any set CloudWatch would make no metric, hence the empty one, which the format allows:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function countOne(name: string): void {
  metrics.clearDefaultDimensions();
  metrics.addDimensions({});
  metrics.addMetric(name, MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}
