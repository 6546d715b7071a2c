import { windowSince } from '../../../bin/commands/history/since';

const now = new Date('2026-11-21T12:00:00.700Z');

it.each([
  ['90d', '2026-08-23T12:00:00Z'],
  ['1d', '2026-11-20T12:00:00Z'],
  ['36h', '2026-11-20T00:00:00Z'],
  ['2160h', '2026-08-23T12:00:00Z'],
])('looks %s back', (text, from) => {
  expect(windowSince(text, now)).toEqual({ from, to: '2026-11-21T12:00:00Z' });
});

it.each([
  ['91d', 'AWS keeps the event history for 90 days'],
  ['2161h', 'AWS keeps the event history for 90 days'],
  ['0d', "'0d' is neither days nor hours"],
  ['90', "'90' is neither days nor hours. Give it as 90d or 36h."],
  ['3 days', 'neither days nor hours'],
  ['-1d', 'neither days nor hours'],
])('refuses %s in plain words', (text, said) => {
  expect(() => windowSince(text, now)).toThrow(said);
});
