import { setTimeout } from 'node:timers/promises';
import { lacksAnswers, type SeenPosture } from '../../../../lambda/domain/root-posture';
import { whoAsks } from '../../../../lambda/observe/caller';
import { CloudTrailHistory } from '../../../../lambda/observe/cloudtrail-history';
import { LivePosture } from '../../../../lambda/observe/live-posture';
import { Pace } from '../../../../lambda/use-cases/sweep/pace';
import { callTimeoutMs, type Clients } from '../../../aws/clients';
import type { Kept } from '../house/kept';
import type { LookServices } from './look';
import type { RootHistory } from './root-history';
import type { SeenDevices } from './seen-devices';

/** A person waits for the credential report that AWS is making. */
const reportPatience = { wait: (ms: number): Promise<void> => setTimeout(ms), headStartMs: 0, tries: 15 };
/** Longer than most accounts need for what root did in 90 days, at a call a second. */
const historyPatienceMs = 90_000;

interface Looking extends Pick<LookServices, 'settings' | 'deployed' | 'now'> {
  readonly history: RootHistory;
  readonly devices: SeenDevices;
  readonly readsHistory: boolean;
}

/** One look with these clients. */
export function lookServices(clients: Clients, kept: Kept, looking: Looking): LookServices {
  const { history, devices, readsHistory, now } = looking;
  return {
    ...looking,
    memory: kept,
    survey: async () => {
      const { arn: by } = await whoAsks(clients.sts, callTimeoutMs);
      // How people hear of alerts is no step: the channels are not asked.
      const live = new LivePosture({ ...clients, alerts: null, reportPatience, callTimeoutMs, now });
      const survey = await live.survey();
      // Credentials that expire in the middle look like missing permissions.
      if (lacksAnswers(survey.posture)) await whoAsks(clients.sts, callTimeoutMs);
      return { by, ownKey: await ownKeyAmong(survey.posture, clients), ...survey };
    },
    takeDevices: (posture) => devices.take(posture, kept.proofs),
    readHistory: async () => {
      if (readsHistory) await history.read(now(), readerOf(clients), kept);
    },
    missingCredentials: clients.missingCredentials,
  };
}

/** Root is shown its keys by their ids. Credentials that ended since they asked are for the next look to tell. */
async function ownKeyAmong({ rootKeys }: SeenPosture, { sts }: Pick<Clients, 'sts'>): Promise<string | null> {
  if (!rootKeys.known) return null;
  const asking = await sts.config.credentials().catch(() => null);
  return rootKeys.value.find(({ id }) => id === asking?.accessKeyId)?.id ?? null;
}

function readerOf({ eventHistoryIn }: Clients) {
  const end = performance.now() + historyPatienceMs;
  const pace = new Pace({
    elapsed: () => performance.now(),
    wait: (milliseconds) => setTimeout(milliseconds),
    left: () => end - performance.now(),
  });
  return { history: new CloudTrailHistory(eventHistoryIn, callTimeoutMs), pace };
}
