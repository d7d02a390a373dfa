import assert from 'node:assert/strict';
import { test } from 'node:test';

const js = '../../main/resources/META-INF/resources/js';
const { passes, waitMs } = await import(`${js}/live/again.js`);
const { spaced } = await import(`${js}/live/batch.js`);
const { patched } = await import(`${js}/live/patches.js`);
const { decisionWords, shows } = await import(`${js}/text/pending.js`);
const { placeAfter, step } = await import(`${js}/text/queue.js`);

const whole = { by: 'quarter', total: 3, undated: 0, buckets: [{ key: '2014-Q4', best: 1 }, { key: '2015-Q2', best: 2 }] };

test('shouldPutAPatchIntoTheCounts', () => {
  const now = patched(whole, { total: 4, buckets: [{ key: '2015-Q1', best: 2 }, { key: '2015-Q2', best: 1 }], removed: ['2014-Q4'] }, true);
  assert.deepEqual(now.buckets, [{ key: '2015-Q1', best: 2 }, { key: '2015-Q2', best: 1 }]);
  assert.equal(now.total, 4);
  assert.equal(now.by, 'quarter');
  assert.equal(whole.buckets.length, 2);
});

test('shouldTakeWholeCountsAsTheyAre', () => {
  assert.equal(patched({ buckets: [] }, whole, false), whole);
});

test('shouldAskForEverythingWhenAPatchHasNothingToBuildOn', () => {
  assert.equal(patched(null, { total: 4 }, true), null);
});

test('shouldHoldADecisionOnlyOnceAPersonCarriesIt', () => {
  const decision = { decisionId: 'dec-1', kind: 'confirm', known: { 'd-1': 3 } };
  assert.equal(shows({ defectorId: 'd-1', revision: 4, decisions: [] }, decision), false);
  assert.equal(shows({ defectorId: 'd-1', revision: 4, decisions: [{ decisionId: 'dec-1' }] }, decision), true);
});

test('shouldHoldARevocationOnlyOnceAPersonIsToldAnewWithoutIt', () => {
  const undo = { decisionId: 'dec-2', kind: 'revoke', revokes: 'dec-1', known: { 'd-1': 4 } };
  assert.equal(shows({ defectorId: 'd-1', revision: 4, decisions: [] }, undo), false);
  assert.equal(shows({ defectorId: 'd-1', revision: 5, decisions: [{ decisionId: 'dec-1' }] }, undo), false);
  assert.equal(shows({ defectorId: 'd-9', revision: 5, decisions: [] }, undo), false);
  assert.equal(shows({ defectorId: 'd-1', revision: 5 }, undo), true);
});

test('shouldSayWhatADecisionDoes', () => {
  assert.equal(decisionWords('same-person', ['A', 'B']), 'A and B are one person');
  assert.equal(decisionWords('not-same-person', ['A']), 'Split A');
  assert.equal(decisionWords('correct-attribute', ['A'], { attribute: 'age', value: '' }), 'Correct age of A: not known');
});

test('shouldKeepThePlaceInAQueueThatGrowsAndShrinks', () => {
  const items = ['a', 'b', 'c'].map((itemId) => ({ itemId }));
  assert.equal(placeAfter(items, 'c', 0), 2);
  assert.equal(placeAfter(items, 'gone', 1), 1);
  assert.equal(placeAfter(items, 'gone', 9), 2);
  assert.equal(placeAfter([], 'gone', 4), 0);
  assert.equal(step(2, 1, 3), 2);
});

test('shouldTryAgainByItselfWhatPassesAndNothingElse', () => {
  const answered = (status) => Object.assign(new Error('no'), { status });
  assert.deepEqual([429, 502, 503, 504].map((status) => passes(answered(status))), [true, true, true, true]);
  assert.deepEqual([400, 401, 403, 404, 500].map((status) => passes(answered(status))), [false, false, false, false, false]);
  assert.equal(passes(new Error('The service does not answer.')), true);
});

test('shouldWaitLongerAfterEachFailureButNeverTooLongNorAllAtOnce', () => {
  assert.equal(waitMs(1, 0.5), 3000);
  assert.equal(waitMs(2, 0.5), 6000);
  assert.equal(waitMs(20, 0.5), 60000);
  assert.notEqual(waitMs(1, 0), waitMs(1, 1));
});

test('shouldReadAtOnceAndOnceMoreForAllWhoAskMeanwhile', ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let read = 0;
  const ask = spaced(() => (read += 1), 3000);
  ask();
  assert.equal(read, 1);
  for (let i = 0; i < 50; i++) ask();
  mock.timers.tick(2999);
  assert.equal(read, 1);
  mock.timers.tick(1);
  assert.equal(read, 2);
  mock.timers.tick(10000);
  assert.equal(read, 2);
  ask();
  assert.equal(read, 3);
});
