// Run with: node --test stats-service/src/test/js   (Node 20.19 or newer; nothing to install)
import assert from 'node:assert/strict';
import { test } from 'node:test';

const js = '../../main/resources/META-INF/resources/js';
const { ago, day, preposition, quarterName, when } = await import(`${js}/text/dates.js`);
const { passages, segments } = await import(`${js}/text/spans.js`);
const { keyOf, likeliest, ordinal, timeline } = await import(`${js}/text/periods.js`);
const { changes } = await import(`${js}/text/history.js`);
const { groundLines, question } = await import(`${js}/text/grounds.js`);
const { csv } = await import(`${js}/text/csv.js`);
const { wholeScale } = await import(`${js}/chart/scale.js`);
const { country, plain } = await import(`${js}/text/words.js`);

const text = 'Abu Ibrahim, a fighter from Egypt, left. He said so.';
const piece = (start, end) => ({ start, end, quote: text.slice(start, end) });

test('shouldSayADateOnlyAsExactlyAsTheSource', () => {
  const range = (from, to, precision) => when({ from, to, precision });
  assert.equal(range('2015-03-12', '2015-03-12', 'day'), '12 March 2015');
  assert.equal(range('2015-03-01', '2015-03-31', 'month'), 'March 2015');
  assert.equal(range('2015-04-01', '2015-06-30', 'quarter'), '2nd quarter of 2015');
  assert.equal(range('2015-06-01', '2015-08-31', 'season'), 'summer of 2015');
  assert.equal(range('2014-12-01', '2015-02-28', 'season'), 'winter of 2014–15');
  assert.equal(range('2015-01-01', '2015-12-31', 'year'), '2015');
});

test('shouldNameBothEndsWhenTheRangeIsNotWhatItsPrecisionSays', () => {
  assert.equal(
    when({ from: '2015-03-03', to: '2015-05-05', precision: 'quarter' }),
    'between 3 March 2015 and 5 May 2015',
  );
  assert.equal(when({ from: '2016-03-01', to: '2016-04-30', precision: 'month' }), 'between March and April 2016');
  assert.equal(when({ from: '2014-11-01', to: '2015-01-31', precision: 'month' }), 'between November 2014 and January 2015');
  assert.equal(when({ from: '2015-03-03', to: '2015-03-04', precision: 'day' }), 'between 3 March 2015 and 4 March 2015');
});

test('shouldPutTheRightWordBeforeADate', () => {
  const word = (from, to, precision) => preposition({ from, to, precision });
  assert.equal(word('2015-03-12', '2015-03-12', 'day'), 'on');
  assert.equal(word('2015-03-01', '2015-03-31', 'month'), 'in');
  assert.equal(word('2015-01-01', '2015-12-31', 'year'), 'in');
  assert.equal(word('2015-04-01', '2015-06-30', 'quarter'), 'in the');
  assert.equal(word('2015-03-03', '2015-05-05', 'month'), '');
});

test('shouldSayNothingAboutAMissingOrUnreadableDate', () => {
  assert.equal(when(null), null);
  assert.equal(when({ from: 'soon', to: 'later', precision: 'day' }), null);
  assert.equal(day('not a date'), null);
  assert.equal(day(undefined), null);
});

test('shouldCountTimeFromNow', () => {
  const now = new Date('2026-01-10T12:00:00Z');
  assert.equal(ago('2026-01-10T11:59:40Z', now), 'just now');
  assert.equal(ago('2026-01-10T11:59:00Z', now), '1 minute ago');
  assert.equal(ago('2026-01-08T11:00:00Z', now), '2 days ago');
  assert.equal(ago('2015-03-12T11:00:00Z', now), '12 March 2015');
});

test('shouldMarkTheSpansThatLieInsideAQuote', () => {
  const parts = segments(piece(0, 40), [piece(0, 11), piece(44, 46)]);
  assert.deepEqual(parts[0], { text: 'Abu Ibrahim', marked: true });
  assert.equal(parts.map((part) => part.text).join(''), text.slice(0, 40));
  assert.equal(parts.length, 2);
});

test('shouldCutASpanThatReachesOutOfTheQuote', () => {
  const parts = segments(piece(13, 40), [piece(0, 22), piece(15, 33)]);
  assert.deepEqual(parts, [
    { text: text.slice(13, 33), marked: true },
    { text: text.slice(33, 40), marked: false },
  ]);
});

test('shouldJoinOverlappingEvidenceIntoOnePassage', () => {
  assert.deepEqual(passages([piece(41, 52), piece(10, 40), piece(0, 20)]), [piece(0, 40), piece(41, 52)]);
});

test('shouldCountInUtf16CodeUnitsAsTheEventsDo', () => {
  const quote = '😀 Ali left';
  const parts = segments({ start: 7, end: 7 + quote.length, quote }, [{ start: 10, end: 13, quote: 'Ali' }]);
  assert.deepEqual(parts[1], { text: 'Ali', marked: true });
});

test('shouldFillQuartersInWhichNothingHappened', () => {
  const { shown } = timeline([{ key: '2015-Q2', best: 3 }, { key: '2014-Q4', best: 1 }], { best: 0 });
  assert.deepEqual(shown.map((b) => [b.key, b.best]), [['2014-Q4', 1], ['2015-Q1', 0], ['2015-Q2', 3]]);
});

test('shouldKeepVeryOldQuartersForTheTable', () => {
  const { shown, earlier } = timeline([{ key: '1995-Q1', best: 1 }, { key: '2015-Q2', best: 3 }], { best: 0 }, 8);
  assert.equal(shown.length, 8);
  assert.deepEqual(earlier.map((b) => b.key), ['1995-Q1']);
});

test('shouldPutAPersonIntoTheQuarterThatHoldsMostOfTheDays', () => {
  assert.equal(likeliest({ from: '2015-05-03', to: '2015-05-03' }), '2015-Q2');
  assert.equal(likeliest({ from: '2015-03-01', to: '2015-05-31' }), '2015-Q2');
  assert.equal(likeliest({ from: '2014-12-01', to: '2015-02-28' }), '2015-Q1');
});

test('shouldPutNobodyIntoAQuarterThatHoldsOnlyHalfOfTheDays', () => {
  assert.equal(likeliest({ from: '2015-03-31', to: '2015-04-01' }), null);
  assert.equal(likeliest({ from: '2015-01-01', to: '2015-12-31' }), null);
  assert.equal(likeliest(null), null);
  assert.equal(likeliest({ from: 'soon', to: 'later' }), null);
});

test('shouldCountQuarters', () => {
  assert.equal(keyOf(ordinal('2015-Q4') + 1), '2016-Q1');
  assert.equal(quarterName('2015-Q2'), '2nd quarter of 2015');
});

test('shouldTellWhatChangedBetweenTwoRevisions', () => {
  const first = { status: 'suggested', names: [{ value: 'Harry S.' }], sources: 1, articleIds: ['a'] };
  const second = { ...first, nationality: { value: 'DE' }, sources: 2, articleIds: ['a', 'b'], status: 'confirmed' };
  assert.deepEqual(changes(first, null), ['First recorded']);
  assert.deepEqual(changes(second, first), [
    'Status: suggested → confirmed',
    'Nationality: Germany',
    'Independent sources: 1 → 2',
    'Articles: 1 → 2',
  ]);
});

test('shouldNeverWriteACellThatASpreadsheetWouldRun', () => {
  assert.equal(csv(['a', 'b'], [['=1+1', 'x "y", z'], [-1, null]]), 'a,b\r\n\'=1+1,"x ""y"", z"\r\n-1,\r\n');
});

test('shouldScaleInWholeThings', () => {
  assert.deepEqual(wholeScale(0), { max: 1, ticks: [0, 1] });
  assert.deepEqual(wholeScale(7), { max: 8, ticks: [0, 2, 4, 6, 8] });
  assert.equal(wholeScale(1234).max, 1500);
});

test('shouldShowUnknownCodesAsTheyCame', () => {
  assert.equal(country('DE'), 'Germany');
  assert.equal(country('not-a-code'), 'not-a-code');
  assert.equal(plain('religious-police'), 'Religious police');
});

test('shouldTellWhatLedToACodeWithItsWords', () => {
  const rule = { by: 'rule', ref: 'patterns.left: quit <org>', start: 35, end: 39 };
  const model = { by: 'model', ref: 'events@1.0.0', score: 0.914, start: 0, end: 40 };
  assert.deepEqual(groundLines([rule, rule, model], [piece(0, 40)]), [
    'rule patterns.left: quit <org>, on “left”',
    'model events@1.0.0, 91 %, on “Abu Ibrahim, a fighter from Egypt, left.”',
  ]);
});

test('shouldTellARuleWithoutWordsThatAreNotShown', () => {
  assert.deepEqual(groundLines([{ by: 'rule', ref: 'a', start: 300, end: 310 }, { by: 'rule', ref: 'b' }], [piece(0, 40)]), ['rule a', 'rule b']);
});

test('shouldAskAPersonInWords', () => {
  assert.equal(question('language'), 'The organisation is named in a language that is not read');
  assert.equal(question('something new'), 'Left open');
});
