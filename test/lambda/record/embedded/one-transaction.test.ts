import Database from 'libsql';
import { inOneTransaction } from '../../../../lambda/record/embedded/one-transaction';

let database: Database.Database;

beforeEach(() => {
  database = new Database(':memory:');
  database.exec('CREATE TABLE kept (text TEXT)');
});

afterEach(() => {
  database.close();
});

const keep = (text: string): void => {
  database.prepare('INSERT INTO kept VALUES (?)').run(text);
};
const kept = (): unknown => database.prepare('SELECT text FROM kept').all();

it('keeps what was written, and answers what the deed answers', () => {
  const answer = inOneTransaction(database, () => {
    keep('one');
    return 'done';
  });

  expect(answer).toBe('done');
  expect(kept()).toEqual([{ text: 'one' }]);
});

it('keeps nothing of a deed that breaks', () => {
  const deed = (): void => {
    keep('one');
    throw new Error('broken');
  };

  expect(() => {
    inOneTransaction(database, deed);
  }).toThrow('broken');
  expect(kept()).toEqual([]);
});

it('says that the disk is full, and goes on when it is not any more', () => {
  database.exec('PRAGMA max_page_count = 4');
  const deed = (): void => {
    for (let written = 0; written < 100; written += 1) keep('x'.repeat(1_000));
  };

  expect(() => {
    inOneTransaction(database, deed);
  }).toThrow('database or disk is full');
  database.exec('PRAGMA max_page_count = 4000');
  inOneTransaction(database, () => {
    keep('one');
  });
  expect(kept()).toEqual([{ text: 'one' }]);
});
