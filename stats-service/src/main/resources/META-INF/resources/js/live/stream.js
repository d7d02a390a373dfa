// The live line to the service. EventSource reconnects by itself and resumes by Last-Event-ID; what it does not do is told here:
// it gives up for good on an HTTP error, and it does not notice a computer that slept.

const EVENTS = ['aggregate', 'defector', 'article', 'pipeline', 'review', 'alert', 'reset', 'signed-out'];
const STALE_AFTER_MS = 15000;
const TICK_MS = 5000;
const ASLEEP_MS = 60000;
const PATIENCE_MS = 700;

/**
 * Listens until the page closes. `onEvent(name, data)` for each event, `onState(state, since)` with `live`, `reconnecting`
 * or `stale` and the moment of the last contact, `onBegin()` once, as soon as nothing can be missed any more or the service is slow to
 * answer, `onGap()` when events may have been missed and everything must be read again,
 * `onRefused()` when the service did not let us listen.
 */
export function listen(address, { onEvent, onState, onBegin, onGap, onRefused }) {
  let source = null;
  let contact = Date.now();
  let tick = Date.now();
  let attempts = 0;
  let connected = false;
  let begun = false;
  let late = false;

  function connect() {
    source?.close();
    source = new EventSource(address);
    source.onopen = opened;
    source.onerror = failed;
    for (const name of EVENTS) source.addEventListener(name, (event) => received(name, event));
  }

  function begin() {
    if (begun) return false;
    begun = true;
    onBegin();
    return true;
  }

  function opened() {
    const first = begin();
    if (!first && (attempts > 0 || late)) onGap();
    late = false;
    attempts = 0;
    connected = true;
    contact = Date.now();
    onState('live', contact);
  }

  function received(name, event) {
    contact = Date.now();
    let data;
    try {
      data = event.data ? JSON.parse(event.data) : null;
    } catch {
      return onGap();
    }
    onEvent(name, data);
  }

  function failed() {
    if (connected) contact = Date.now();
    connected = false;
    report();
    if (source.readyState === EventSource.CLOSED) {
      attempts += 1;
      onRefused();
      setTimeout(connect, Math.min(30000, 1000 * 2 ** attempts));
    }
  }

  function report() {
    if (!connected) onState(Date.now() - contact < STALE_AFTER_MS ? 'reconnecting' : 'stale', contact);
  }

  function watch() {
    const slept = Date.now() - tick > ASLEEP_MS && document.visibilityState === 'visible';
    tick = Date.now();
    if (!slept) return report();
    attempts = 1;
    connected = false;
    connect();
  }

  connect();
  setTimeout(() => (late = begin()), PATIENCE_MS);
  setInterval(watch, TICK_MS);
  addEventListener('offline', failed);
}
