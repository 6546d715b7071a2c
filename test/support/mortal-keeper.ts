import type { TextKeeper } from '../../lambda/record/embedded/text-keeper';
import type { Mortality } from './mortal';

/** Each deed in the store is a step. */
export function mortalKeeper(file: TextKeeper, mortality: Mortality): TextKeeper {
  const store = mortality.of('store', { atomically: <T>(deed: () => T): Promise<T> => file.atomically(deed) });
  return {
    get: (shelf, key) => file.get(shelf, key),
    set: (shelf, key, text) => {
      file.set(shelf, key, text);
    },
    delete: (shelf, key) => {
      file.delete(shelf, key);
    },
    shelves: () => file.shelves(),
    under: (shelf, prefix) => file.under(shelf, prefix),
    atomically: (deed) => store.atomically(deed),
  };
}
