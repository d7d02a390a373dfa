// The service's REST calls. Addresses are relative to the page, so that the dashboard also works below a path.

import { toSignIn } from '../session.js';

const PATIENCE_MS = 20000;

/** JSON of an API call; throws an Error whose message can be shown to the reader, with the answer's `status` if there was one. */
export async function get(path, query = {}, signal = null) {
  const response = await ask(path, query, { headers: { accept: 'application/json' } }, signal);
  return response.json();
}

/** CSV of an API call; null when the service answers with something else. */
export async function getCsv(path, query = {}) {
  const response = await ask(path, query, { headers: { accept: 'text/csv' } });
  return response.headers.get('content-type')?.startsWith('text/csv') ? response.text() : null;
}

export const post = (path, body, more) => send('POST', path, { body, ...more });
export const put = (path, body, more) => send('PUT', path, { body, ...more });
export const patch = (path, body, more) => send('PATCH', path, { body, ...more });
/** DELETE, with who takes it away in the query. */
export const remove = (path, query) => send('DELETE', path, { query });

// What the service answers, null when that is nothing. `patience` in ms, `signal` to stop waiting.
async function send(method, path, { query = {}, body, headers = {}, signal = null, patience = PATIENCE_MS }) {
  const told = body === undefined ? {} : { body: JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await ask(path, query, { method, headers: { accept: 'application/json', ...type, ...headers }, ...told }, signal, patience);
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

export function streamAddress() {
  return address('stream', {});
}

/** Whether a failure says that this service does not offer the call, as an older one does not. */
export function notOffered(error) {
  return error.status === 404 || error.status === 405 || error.status === 501;
}

/** Reads for one purpose: a newer reading makes the older one come to nothing (undefined). */
export function newestOnly() {
  let running = null;
  return async (read) => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    try {
      const result = await read(mine.signal);
      return mine.signal.aborted ? undefined : result;
    } catch (error) {
      if (mine.signal.aborted) return undefined;
      throw error;
    }
  };
}

async function ask(path, query, request, signal = null, patienceMs = PATIENCE_MS) {
  const patience = AbortSignal.timeout(patienceMs);
  let response;
  try {
    response = await fetch(address(path, query), { ...request, signal: signal ? AbortSignal.any([signal, patience]) : patience });
  } catch {
    throw new Error('The service does not answer.');
  }
  if (!response.ok) {
    if (response.status === 401) toSignIn();
    const problem = await problemOf(response);
    throw Object.assign(new Error(problem.detail ?? problem.title ?? `The service answered ${response.status}.`), { status: response.status, problem });
  }
  return response;
}

function address(path, query) {
  const url = new URL(`api/v1/${path}`, document.baseURI);
  url.hash = '';
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') url.searchParams.set(name, value);
  }
  return url;
}

// Errors are RFC 9457 problems; a proxy in between may answer with something else.
async function problemOf(response) {
  try {
    return (await response.json()) ?? {};
  } catch {
    return {};
  }
}
