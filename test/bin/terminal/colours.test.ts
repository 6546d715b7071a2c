import * as util from 'node:util';
import { paintFor } from '../../../bin/terminal/colours';

/** The first versions of Node 20 cannot colour. */
const nodeHasColours = 'styleText' in util;
const terminal = { isTTY: true, hasColors: () => true };

describe('colours', () => {
  it.each([
    ['are shown on a terminal', terminal, {}, true],
    ['are left out when piped', { ...terminal, isTTY: false }, {}, false],
    ['are left out where NO_COLOR is set', terminal, { NO_COLOR: '1' }, false],
    ['are shown where NO_COLOR is set to nothing', terminal, { NO_COLOR: '' }, true],
    ['are left out where the terminal has none', { ...terminal, hasColors: () => false }, {}, false],
  ])('%s', (_, stream, variables, colourful) => {
    expect(paintFor(stream, variables)('red', 'x') !== 'x').toBe(colourful && nodeHasColours);
  });
});
