import { productVersion } from '../../../lambda/contract/product';
import { runbookLink } from '../../../lambda/contract/runbook';
import type { Finding } from '../../../lambda/domain/finding';
import { credentialEventNames } from '../../../lambda/judge/activity/credential-changes';
import { DelayedFollowUps } from '../../../lambda/record/embedded/delayed-follow-ups';
import { embeddedRecord } from '../../../lambda/record/embedded/embedded-record';
import { welcomingWithPast } from '../../../lambda/use-cases/welcome-with-past';
import { HalfTold } from './tell/half-told';
import { Known } from './rounds/known';
import { Leave } from './tell/leave';
import { Outbox } from './tell/outbox';
import { Sight } from './look/sight';
import { ToldGaps } from './rounds/told-gaps';
import { TellingsHere, ToldHere } from './tell/told-here';
import { Troubles } from './troubles/troubles';
import { Voice } from './tell/voice';
import type { World } from './world';

const minuteMs = 60_000;
/** What was changed longer ago, the next review by the clock sees as well as one at once. */
const freshMs = 60 * minuteMs;

/** Everything that the stories need, as a deployment has it, in this process and on its disk. */
export function houseIn(world: World, credentialChanged: () => void) {
  const { accountId, keeper, slack, now } = world;
  const record = embeddedRecord(keeper, now);
  const sight = new Sight(accountId, keeper);
  const troubles = new Troubles(accountId, keeper);
  const known = new Known();
  const toldGaps = new ToldGaps(accountId, keeper);
  const halfTold = new HalfTold(accountId, keeper);
  const toldHere = new ToldHere();
  const outbox = slack && new Outbox({ account: accountId, keeper, now, send: (message) => slack.send(message) });
  const heed = (finding: Finding): void => {
    if (isFreshChange(finding, now())) credentialChanged();
  };
  const voice = new Voice({ ...world, outbox, toldHere, halfTold, heed });
  const leave = new Leave({ ...world, voice });
  const services = {
    ...record,
    announcer: voice,
    home: accountId,
    followUps: new DelayedFollowUps(now),
    unrecorded: new TellingsHere(toldHere),
    audience: { isListening: () => Promise.resolve(true) },
    findingText: { productVersion, runbook: (section: string) => runbookLink(section, world.runbookUrl) },
    now,
    knownUntil: known.until,
  };
  const welcoming = welcomingWithPast(voice, record.pasts, world.every.sweepMinutes);
  const recall = async (): Promise<void> => {
    for (const memory of [sight, toldGaps, halfTold, leave]) await memory.recall();
    await troubles.recall((work) => work !== 'slack' || outbox !== null);
  };
  return { recall, sight, known, troubles, toldGaps, leave, outbox, voice, welcoming, services };
}

export type House = ReturnType<typeof houseIn>;

/** Root's state was changed a moment ago, as far as the history tells: a review is due. */
function isFreshChange({ kind, occurredAt, evidence }: Finding, now: Date): boolean {
  return (
    kind === 'activity' &&
    'eventName' in evidence &&
    credentialEventNames.includes(evidence.eventName ?? '') &&
    now.getTime() - Date.parse(occurredAt) < freshMs
  );
}
