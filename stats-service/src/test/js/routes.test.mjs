import assert from 'node:assert/strict';
import { test } from 'node:test';

const js = '../../main/resources/META-INF/resources/js';
const { parseRoute, personHash, routeHash } = await import(`${js}/text/routes.js`);
const { filterIn, filterOf, filterWords, sameFilter } = await import(`${js}/text/filters.js`);
const { bounds, keyOf, ordinal, outagesIn, parts, timeline, unitOf } = await import(`${js}/text/periods.js`);
const { periodName } = await import(`${js}/text/dates.js`);
const { markedPieces } = await import(`${js}/text/spans.js`);

test('shouldFindAViewByItsAddress', () => {
  assert.deepEqual(parseRoute('#person/d-1'), { view: 'person', id: 'd-1', query: {} });
  assert.deepEqual(parseRoute(routeHash('search', null, { q: 'abu & co' })), { view: 'search', id: null, query: { q: 'abu & co' } });
  assert.deepEqual(parseRoute(personHash('d:1/2')), { view: 'person', id: 'd:1/2', query: {} });
});

test('shouldShowTheOverviewForAnAddressThatIsNoView', () => {
  for (const hash of ['', '#', '#nowhere', '#person/', '#person', '#article/%E0%A4%A']) assert.equal(parseRoute(hash).view, 'overview');
});

test('shouldSayWhomAListHolds', () => {
  assert.equal(filterWords(filterIn({ by: 'quarter', key: '2015-Q2' })), 'Left in the 2nd quarter of 2015 (best count)');
  assert.equal(filterWords({ by: 'nationality', key: 'DE' }), 'Nationality: Germany');
  assert.equal(filterWords({ by: 'role', key: 'unknown' }), 'Role: not known');
  assert.equal(filterWords(filterOf('/api/v1/defectors?by=month&key=2015-06&bound=high')), 'Left in June 2015 (highest count)');
});

test('shouldReadTheFilterOfAnEarlierVersion', () => {
  assert.deepEqual(filterIn({ quarter: '2015-Q2' }), { by: 'quarter', key: '2015-Q2' });
  assert.equal(filterIn({ other: 'x' }), null);
  assert.ok(sameFilter({ by: 'a', key: 'b' }, { key: 'b', by: 'a' }));
});

test('shouldKnowMonthsQuartersAndYears', () => {
  assert.equal(unitOf('2015-06'), 'month');
  assert.equal(unitOf('2015-13'), null);
  assert.equal(keyOf(ordinal('2015-12', 'month') + 1, 'month'), '2016-01');
  assert.deepEqual(parts('2015-06'), { year: '2015', part: 'Jun' });
  assert.equal(periodName('2015-06'), 'June 2015');
  assert.equal(bounds('2015-Q4').to, Date.UTC(2016, 0, 1));
  assert.deepEqual(timeline([{ key: '2013' }, { key: '2015' }], {}, 40, 'year').shown.map(({ key }) => key), ['2013', '2014', '2015']);
});

test('shouldMarkThePeriodsInWhichAFeedWasAway', () => {
  const away = [{ from: '2015-03-30T00:00:00Z', to: '2015-04-01T00:00:00Z' }, { from: '2016-05-01T00:00:00Z' }];
  assert.equal(outagesIn('2015-Q1', away).length, 1);
  assert.equal(outagesIn('2015-Q2', away).length, 0);
  assert.equal(outagesIn('2020-Q1', away).length, 1);
});

test('shouldMarkWhatASearchFound', () => {
  assert.deepEqual(markedPieces('Abu Dok', [{ start: 4, end: 99 }]), [{ text: 'Abu ', marked: false }, { text: 'Dok', marked: true }]);
  assert.deepEqual(markedPieces('Abu', [{ start: -1, end: 0 }]), [{ text: 'Abu', marked: false }]);
});
