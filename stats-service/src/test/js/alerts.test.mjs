import assert from 'node:assert/strict';
import { test } from 'node:test';

const js = '../../main/resources/META-INF/resources/js';
const { alertFilter, alertTarget, changeWords, factValue, fits, gist, headline } = await import(`${js}/text/alerts.js`);
const { placeOf, withArrived } = await import(`${js}/text/alert-queue.js`);
const { amountOf, durationWords, isoOf, until } = await import(`${js}/text/durations.js`);
const { ruleSentence, settingsOf } = await import(`${js}/text/rules.js`);
const { matcherWords, scopesOf, silenceOf } = await import(`${js}/text/silences.js`);
const { routeWords, toBody, toForm } = await import(`${js}/text/receivers.js`);
const { articlePlace, parseRoute } = await import(`${js}/text/routes.js`);

const alert = (id, more = {}) => ({ alertId: id, rule: 'new-persons', kind: 'new-defector', severity: 'info', state: 'open', revision: 1, raisedAt: `2026-03-0${id}T12:00:00Z`, title: 'A person who left was reported for the first time', subject: { type: 'defector', id: `d-${id}` }, facts: {}, ...more });

test('shouldPutNewAlertsOnTopAndChangeKnownOnesWhereTheyStand', () => {
  const before = [alert('3'), alert('2')];
  const { items, added } = withArrived(before, [alert('2', { state: 'acknowledged' }), alert('4'), alert('5')], {});
  assert.deepEqual(items.map(({ alertId }) => alertId), ['5', '4', '3', '2']);
  assert.equal(items[3].state, 'acknowledged');
  assert.equal(added.length, 2);
});

test('shouldKeepOutAlertsThatTheFilterLeavesOutAndOldRevisions', () => {
  const before = [alert('3', { revision: 2, title: 'newer' })];
  const { items } = withArrived(before, [alert('3', { title: 'older' }), alert('4', { severity: 'critical' })], { severity: 'info' });
  assert.deepEqual(items.map(({ title }) => title), ['newer']);
});

test('shouldKeepAnAlertInSightThatNoLongerFits', () => {
  const { items } = withArrived([alert('3')], [alert('3', { state: 'acknowledged' })], { state: 'open' });
  assert.equal(items.length, 1);
  assert.equal(placeOf(items, 'gone'), 0);
});

test('shouldNotPutOldAlertsOnTopThatChangedFurtherDown', () => {
  const { items } = withArrived([alert('3')], [alert('1', { revision: 4, state: 'withdrawn' })], {});
  assert.equal(items.length, 1);
});

test('shouldFilterAsTheServiceDoes', () => {
  assert.deepEqual(alertFilter({ state: 'open', view: 'x', rule: '' }), { state: 'open' });
  assert.equal(fits(alert('1', { silencedBy: 'si-1' }), { silenced: 'false' }), false);
  assert.equal(fits(alert('1', { silencedBy: 'si-1' }), { silenced: 'true', subject: 'd-1' }), true);
});

test('shouldSayWhatIsKnownAndNothingElse', () => {
  const person = alert('1', { facts: { nationality: 'SY', left: '2015-03-01/2015-03-31', sources: '2' } });
  assert.equal(gist(person), 'Syria, left in March 2015, 2 independent sources');
  assert.equal(headline({ ...person, subjectName: 'Abu Example' }), 'Abu Example');
  assert.equal(headline(alert('1')), alert('1').title);
  assert.equal(headline(alert('1', { kind: 'threshold', subject: { type: 'bucket' }, facts: { slice: 'quarter', key: '2015-Q2', at: '25' } })), '25 persons or more: left in the 2nd quarter of 2015');
});

test('shouldCallAMissingValueNotKnown', () => {
  assert.equal(changeWords({ name: 'nationality', before: null, after: 'SY' }), 'Nationality: not known → Syria');
  assert.equal(factValue('narratives', 'brutality,corruption'), 'Brutality, Corruption');
  assert.equal(factValue('sources', ''), null);
});

test('shouldLeadOnlyInsideThisPage', () => {
  assert.equal(alertTarget(alert('1', { link: '#person/d-1' })), '#person/d-1');
  assert.equal(alertTarget(alert('1', { link: 'https://elsewhere.example.org/' })), null);
  assert.equal(alertTarget(alert('1', { link: '#alerts/1' })), null);
  assert.equal(alertTarget({ subject: { type: 'bucket' }, facts: { slice: 'quarter', key: '2015-Q2' } }), '#overview?by=quarter&key=2015-Q2');
  assert.equal(articlePlace({ articleId: 'a-1', start: 3, end: 9 }), '#article/a-1?at=3-9');
  assert.deepEqual(parseRoute('#alerts/al-1?state=open'), { view: 'alerts', id: 'al-1', query: { state: 'open' } });
});

test('shouldReadLengthsOfTimeWithOneUnitAndKeepOthers', () => {
  assert.deepEqual(amountOf('PT30S'), { amount: 30, unit: 'S' });
  assert.equal(amountOf('P1DT2H'), null);
  assert.equal(isoOf(2, 'Y'), 'P2Y');
  assert.equal(durationWords('P7D'), '7 days');
  assert.equal(durationWords('P1DT2H'), 'P1DT2H');
  assert.equal(until('2026-03-01T00:00:00Z', Date.parse('2026-02-28T22:00:00Z')), 'in 2 hours');
  assert.equal(until('2026-03-01T00:00:00Z', Date.parse('2026-03-02T00:00:00Z')), 'over');
});

test('shouldSayWhatARuleDoesWithWhatHoldsWhenNothingIsSaid', () => {
  assert.equal(settingsOf({ kind: 'new-person', settings: { freshness: 'P3D' } }).leftWithin, 'P2Y');
  assert.match(ruleSentence({ kind: 'new-person', settings: { nationality: ['SY', 'DE'], minSources: 2 } }), /Only from Syria or Germany; at least 2 independent sources; news of the last 7 days/);
  assert.match(ruleSentence({ kind: 'made-later', settings: {} }), /Made later/);
});

test('shouldSilenceTheNarrowestFirstAndSayWhat', () => {
  const scopes = scopesOf(alert('1', { labels: { nationality: 'SY', narrative: 'brutality,corruption' } }), 'New persons');
  assert.deepEqual(scopes.map(([name]) => name), ['subject', 'rule', 'nationality', 'narrative', 'kind']);
  assert.deepEqual(scopes[3][2], { narrative: ['brutality', 'corruption'] });
  assert.equal(silenceOf({ rule: ['r'] }, '24', 'why', 'analyst-1', 0).endsAt, '1970-01-02T00:00:00.000Z');
  assert.equal(matcherWords({ nationality: ['SY'], rule: ['r'] }), 'Nationality: Syria; Rule: r');
});

test('shouldSendAReceiverBackAsItWasRead', () => {
  const quiet = { from: '22:00', to: '07:00', zone: 'UTC', except: ['critical'] };
  const form = toForm({ name: 'Desk', filter: { severity: ['critical'] }, quiet, repeat: null, digest: 'none' });
  const { name, filter, quiet: sent, repeat } = toBody({ name: form.name, severity: form.severity, quietFrom: form.quietFrom, quietTo: form.quietTo, quietZone: form.quietZone, quietExcept: form.quietExcept });
  assert.deepEqual({ name, filter, sent, repeat }, { name: 'Desk', filter: { rule: [], kind: [], severity: ['critical'] }, sent: quiet, repeat: null });
  assert.equal(routeWords({ filter: { severity: ['critical'] }, digest: 'daily' }, String), 'Only Critical, together, each day');
});
