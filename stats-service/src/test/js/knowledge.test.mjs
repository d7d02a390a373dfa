import assert from 'node:assert/strict';
import { test } from 'node:test';

const js = '../../main/resources/META-INF/resources/js';
const { LIVE, knowledgeIn, knowledgeQuery, searchWith } = await import(`${js}/text/knowledge.js`);
const { beginning, replayStops, steps } = await import(`${js}/text/steps.js`);

const MINUTE = 60000;
const DAY = 24 * 60 * MINUTE;

test('shouldKeepTheDayThatIsShownInTheAddress', () => {
  const past = knowledgeIn('?publishedBy=2015-09-21&x=1');
  assert.deepEqual(past, { axis: 'published', at: '2015-09-21' });
  assert.deepEqual(knowledgeQuery(past), { publishedBy: '2015-09-21' });
  assert.equal(searchWith('?asOf=2014-01-01&x=1', past), '?x=1&publishedBy=2015-09-21');
  assert.equal(searchWith('?asOf=2014-01-01', LIVE), '');
});

test('shouldShowNowWhenTheAddressNamesNoDay', () => {
  assert.equal(knowledgeIn('?asOf=soon'), LIVE);
  assert.equal(knowledgeIn(''), LIVE);
  assert.deepEqual(knowledgeQuery(LIVE), {});
});

test('shouldStepInMinutesThroughARecordOfHoursAndInDaysThroughOneOfYears', () => {
  const start = Date.parse('2015-01-01T10:00:30Z');
  const hours = steps(start, start + 90 * MINUTE);
  assert.equal(hours.unit, 'minute');
  assert.equal(hours.param(0), '2015-01-01T10:00:00Z');
  const years = steps(start, start + 900 * DAY);
  assert.equal(years.unit, 'day');
  assert.equal(years.param(1), '2015-01-02');
  assert.equal(years.indexOf(years.param(321)), 321);
  assert.equal(years.indexOf('1999-01-01'), 0);
});

test('shouldStopAtTheBeginningAndTheEndOfAReplay', () => {
  assert.deepEqual(replayStops(3), [0, 1, 2, 3]);
  const stops = replayStops(1000, 50);
  assert.equal(stops.length, 51);
  assert.equal(stops.at(-1), 1000);
});

test('shouldFindAMomentBeforeAnythingWasKnownWithFewQuestions', async () => {
  const now = Date.parse('2026-01-10T12:00:00Z');
  const first = now - 3 * DAY;
  let asked = 0;
  const found = await beginning(async (moment) => {
    asked += 1;
    return moment >= first ? 5 : 0;
  }, now);
  assert.ok(found < first && first - found < DAY, `${(first - found) / DAY} days before`);
  assert.ok(asked <= 15);
});
