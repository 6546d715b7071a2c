import { UnknownAccountError } from '../../../../lambda/observe/caller';
import type { UnknownCause } from '../../../../lambda/domain/fact';
import type { SeenPosture } from '../../../../lambda/domain/root-posture';
import { explain } from '../../../../lambda/observe/ask';
import type { Survey } from '../../../../lambda/observe/posture-source.port';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import { rememberedFacts, type Memory } from '../../../../lambda/use-cases/remembered-facts';
import { blindAdvice } from '../../../aws/blind-advice';
import type { RootHistory } from './root-history';
import type { Seen } from '../step';

interface Histories {
  readonly changes: RootHistory['changesSince'];
  readonly signIns: RootHistory['signInsSince'];
}

export type SeenLook = Histories & Seen & { readonly state: 'seen' };

/** What one look gave; `blind` when not even the account could be learned, as with credentials that have expired, or the store is away. */
export type Look = SeenLook | BlindLook;

export interface BlindLook {
  readonly state: 'blind';
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly cause: UnknownCause;
  readonly reason: string;
  /** What to do, in sentences for the person. */
  readonly advice: string;
}

export interface LookServices {
  survey(): Promise<Survey & Pick<Seen, 'by' | 'ownKey'>>;
  readonly memory: Memory;
  readonly history: RootHistory;
  /** Keeps that root's devices are not those of the look before. @throws StoreDownError */
  takeDevices(posture: SeenPosture): Promise<void>;
  /** Reads the event history on; does nothing where that is not wanted. @throws StoreDownError */
  readHistory(): Promise<void>;
  readonly settings: Seen['settings'];
  readonly deployed: boolean;
  /** A sentence for the person when the error says that there are no credentials; else null. */
  missingCredentials(error: unknown): string | null;
  now(): Date;
}

/** Reads the account and what Rootwatch remembers of it. Never rejects because of AWS or the store. */
export async function look(services: LookServices): Promise<Look> {
  try {
    const { posture, profile, by, ownKey } = await services.survey();
    await services.takeDevices(posture);
    await services.readHistory();
    const remembered = await rememberedFacts(posture.accountId, services.memory);
    const { settings, deployed, history } = services;
    const whole = { ...posture, ...remembered };
    const changes: RootHistory['changesSince'] = (moment) => history.changesSince(moment);
    const signIns: RootHistory['signInsSince'] = (moment) => history.signInsSince(moment);
    const { unread } = history;
    const asker = { by, ownKey };
    return { state: 'seen', changes, signIns, unread, posture: whole, profile, ...asker, settings, deployed };
  } catch (error) {
    const at = services.now().toISOString();
    return { state: 'blind', at, ...whyBlind(error, services) };
  }
}

/** @throws the error when it is neither AWS's nor the store's */
function whyBlind(error: unknown, services: LookServices): Omit<BlindLook, 'state' | 'at'> {
  if (error instanceof StoreDownError)
    return { cause: 'failed', reason: error.message, advice: 'Look whether it can be reached: it is tried again.' };
  if (!(error instanceof UnknownAccountError)) throw error;
  const { cause } = explain('sts:GetCallerIdentity', error.cause ?? error);
  const missing = services.missingCredentials(error);
  const advice = blindAdvice(missing !== null || cause === 'denied', 'rootwatch harden');
  return { cause, reason: missing ?? error.message, advice };
}
