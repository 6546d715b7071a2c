import { waiversFrom } from '../../../lambda/handlers/waivers-from';
import { aWaiver } from '../../support/findings';

it.each([
  ['nothing', undefined, []],
  ['an empty text', ' ', []],
  ['an empty list', '[]', []],
  ['a list', JSON.stringify([aWaiver()]), [aWaiver()]],
])('reads %s', (_, text, waivers) => {
  expect(waiversFrom({ WAIVERS: text })).toEqual(waivers);
});

it.each([
  ['what is no JSON', '[{'],
  ['what is no list', '{}'],
  ['an exception without an end', JSON.stringify([{ ...aWaiver(), until: undefined }])],
  ['an exception until some day', JSON.stringify([aWaiver({ until: 'spring' })])],
  ['an exception among others that is none', JSON.stringify([aWaiver(), 7])],
])('refuses %s, and accepts nothing by a guess', (_, text) => {
  expect(() => waiversFrom({ WAIVERS: text })).toThrow('The environment variable WAIVERS is no list of exceptions');
});
