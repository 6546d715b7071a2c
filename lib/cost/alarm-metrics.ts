import { z } from 'zod';

/** What is watched in steps shorter than a minute costs three times as much. */
const period = z.number().min(60);

const single = z.object({ MetricName: z.string(), Period: period }).transform(() => 1);

/** A formula costs nothing by itself; one that finds its metrics by a search, or bands of its own, costs what no template tells. */
const formula = z
  .object({ Expression: z.string().regex(/^(?!.*(SEARCH|SELECT|ANOMALY_DETECTION_BAND))/s) })
  .transform(() => 0);

const part = z.union([z.object({ MetricStat: z.object({ Period: period }) }).transform(() => 1), formula]);

const several = z
  .object({ Metrics: z.array(part) })
  .transform(({ Metrics }) => Metrics.reduce<number>((sum, one) => sum + one, 0));

/** AWS charges for each metric that an alarm watches, those inside a formula too. */
export const alarmMetrics = z.union([single, several]);
