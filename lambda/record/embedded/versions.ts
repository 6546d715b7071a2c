import { OvertakenError } from '../overtaken.port';
import type { Shelf } from './shelf';

/** @throws OvertakenError when what is kept has another version than the given state. @returns it with the next version */
export function replaceVersion<T extends { readonly version: number }>(shelf: Shelf<T>, key: string, state: T): T {
  if ((shelf.get(key)?.version ?? 0) !== state.version) throw new OvertakenError(key);
  const next = { ...state, version: state.version + 1 };
  shelf.set(key, next);
  return next;
}
