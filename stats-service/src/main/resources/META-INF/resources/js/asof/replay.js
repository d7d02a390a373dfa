// The time bar: which day's knowledge the page shows, moved by hand or played like a film.

import { byId } from '../dom.js';
import { knowledge } from '../knowledge.js';
import { clock, day } from '../text/dates.js';
import { replayStops, steps } from '../text/steps.js';

const FRAME_MS = 420;
const SETTLE_MS = 130;
const NEARING = ['pointerenter', 'focusin'];

/**
 * @param rangeOf axis → promise of {from, to} in ms: from when to when there is anything to see
 * @param settled a function → promise that is done once the page shows the state that was asked for last
 */
export function replay(rangeOf, settled) {
  const [bar, slider, play, words] = ['replay', 'replay-slider', 'replay-play', 'replay-words'].map(byId);
  const switches = [...bar.querySelectorAll('[data-axis]')];
  let axis = knowledge.get().axis;
  let scale = null;
  let timer = null;
  let playing = 0;

  async function choose(newAxis) {
    axis = newAxis;
    stop();
    for (const button of switches) button.setAttribute('aria-pressed', String(button.dataset.axis === axis));
    const range = await rangeOf(axis);
    if (axis !== newAxis) return;
    scale = range && steps(range.from, range.to, axis === 'published' ? 'day' : undefined);
    slider.disabled = play.disabled = !scale;
    if (!scale) return;
    slider.max = scale.last;
    follow();
  }

  /** Puts the slider to the page's state. */
  function follow() {
    if (!scale) return;
    const { at } = knowledge.get();
    const index = at ? scale.indexOf(at) : scale.last;
    if (Number(slider.value) !== index && !slider.matches(':active')) slider.value = index;
    tell(index);
  }

  function tell(index) {
    const live = axis === 'recorded' && index >= scale.last;
    const text = live ? 'Now' : moment(scale.at(index));
    words.textContent = text;
    slider.setAttribute('aria-valuetext', live ? 'Now, live' : `As known on ${text}`);
    bar.style.setProperty('--at', index / scale.last);
  }

  const moment = (date) => (scale.unit === 'day' ? day(date) : `${day(date)}, ${clock(date)}`);

  function go(index) {
    const live = axis === 'recorded' && index >= scale.last;
    knowledge.set({ axis, at: live ? null : scale.param(index) });
  }

  function moved() {
    const index = Number(slider.value);
    tell(index);
    clearTimeout(timer);
    timer = setTimeout(() => go(index), SETTLE_MS);
  }

  async function run() {
    const mine = ++playing;
    shows('pause');
    const from = Number(slider.value) >= scale.last ? -1 : Number(slider.value);
    for (const index of replayStops(scale.last).filter((stop) => stop > from)) {
      slider.value = index;
      tell(index);
      go(index);
      await Promise.all([settled(), pause(FRAME_MS)]);
      if (mine !== playing) return;
    }
    stop();
  }

  function stop() {
    playing += 1;
    shows('play');
  }

  function shows(what) {
    play.dataset.state = what;
    play.setAttribute('aria-label', what === 'play' ? 'Replay the story of the count' : 'Pause the replay');
    play.title = play.getAttribute('aria-label');
  }

  slider.addEventListener('input', () => {
    stop();
    if (scale) moved();
  });
  play.addEventListener('click', () => (play.dataset.state === 'pause' || !scale ? stop() : run()));
  for (const button of switches) {
    button.addEventListener('click', async () => {
      if (button.dataset.axis === axis) return;
      await choose(button.dataset.axis);
      if (scale && axis === 'published') go(scale.last);
      else knowledge.backToLive();
    });
  }
  knowledge.listen(({ axis: shown, at }) => {
    if (!at) stop();
    if (shown === axis) return follow();
    return choose(shown);
  });
  shows('play');

  // What the record spans takes some questions; they are asked once somebody comes near.
  function start() {
    if (!knowledge.isLive()) return choose(axis);
    slider.disabled = play.disabled = false;
    const come = () => {
      for (const event of NEARING) bar.removeEventListener(event, come);
      if (!scale) choose(axis);
    };
    for (const event of NEARING) bar.addEventListener(event, come);
    return null;
  }

  return { start };
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
