/** What tests are written with, for Mocha. */
const { expect } = require('expect');
const { bind } = require('jest-each');

exports.speakJest = () => {
  globalThis.expect = expect;
  globalThis.beforeAll = before;
  globalThis.afterAll = after;
  it.each = bind(it, false);
  describe.each = bind(describe, false);
};
