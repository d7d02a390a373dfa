// Something an analyst does that the service answers at once: asks who does it, tells the tray, offers the way back.

import { askAnalyst } from './analyst.js';
import { tell } from './tray.js';

let last = null;
let number = 0;

/**
 * Runs `work(by)`; `done(answer)` hears what the service answered, `back(by, answer)` takes it back. Gives the answer, or
 * undefined when nothing was done; `failed(error)` hears why not.
 */
export async function deed(spec) {
  const by = await askAnalyst();
  if (!by) return undefined;
  const line = lineOf(`deed-${++number}`, spec);
  line('sending', 'sending…');
  try {
    const answer = await spec.work(by);
    const undo = spec.back ? () => takeBack(spec, line, by, answer, undo) : null;
    if (undo) last = undo;
    line('held', spec.says ?? 'done', { undo });
    spec.done?.(answer);
    return answer;
  } catch (error) {
    line('failed', 'not done', { problem: error.message });
    spec.failed?.(error);
    return undefined;
  }
}

/** Takes the newest deed of this page back, if it can be and was not yet. */
export function undoLastDeed() {
  return last?.();
}

async function takeBack(spec, line, by, answer, undo) {
  if (last === undo) last = null;
  line('sending', 'taking back…');
  try {
    spec.done?.(await spec.back(by, answer));
    line('revoked', 'taken back');
  } catch (error) {
    line('held', spec.says ?? 'done', { undo, problem: error.message });
  }
}

function lineOf(id, { words, kind }) {
  return (state, says, more = {}) => tell(id, { words, state, says, data: { testid: 'deed', kind }, ...more });
}
