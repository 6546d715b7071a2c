import { environment, type EnvironmentName } from '../../lambda/contract/environment';
import type { Configuration } from '../config/configuration';

type Variables = Partial<Readonly<Record<EnvironmentName, string>>>;

/** The operator's choices as the functions read them; what was not chosen is left out. */
export interface Settings {
  readonly ofActivity: Variables;
  readonly ofPosture: Variables;
  readonly ofSweep: Variables;
  readonly ofSinks: Variables;
}

export function settingsFrom(configuration: Configuration): Settings {
  const { whoToAsk, timeZone, runbookUrl, evaluateEveryMinutes } = configuration;
  const presentation = {
    [environment.timeZone]: timeZone,
    ...(whoToAsk === null ? {} : { [environment.whoToAsk]: whoToAsk }),
  };
  const findings = {
    ...presentation,
    ...(runbookUrl === null ? {} : { [environment.runbookUrl]: runbookUrl }),
  };
  return {
    ofActivity: { ...findings, [environment.reviewEveryMinutes]: String(evaluateEveryMinutes) },
    ofPosture: { ...findings, ...judging(configuration) },
    ofSweep: { ...findings, [environment.reviewEveryMinutes]: String(evaluateEveryMinutes) },
    ofSinks: presentation,
  };
}

/** What the state of root is judged by. */
function judging(configuration: Configuration): Variables {
  const { rootUnusedDays, mfaReviewDays, sweepEveryMinutes, remindEveryMinutes, waivers } = configuration;
  return {
    [environment.rootUnusedDays]: String(rootUnusedDays),
    [environment.mfaReviewDays]: String(mfaReviewDays),
    [environment.sweepEveryMinutes]: String(sweepEveryMinutes),
    [environment.remindEveryMinutes]: String(remindEveryMinutes),
    ...(waivers.length === 0 ? {} : { [environment.waivers]: JSON.stringify(waivers) }),
  };
}
