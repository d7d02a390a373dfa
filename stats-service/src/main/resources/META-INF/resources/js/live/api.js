// The service's REST calls. Addresses are relative to the page, so that the dashboard also works below a path.

const PATIENCE_MS = 20000;

/** JSON of an API call; throws an Error whose message can be shown to the reader. */
export async function get(path, query = {}) {
  const response = await ask(path, query, 'application/json');
  return response.json();
}

/** CSV of an API call; null when the service answers with something else. */
export async function getCsv(path, query = {}) {
  const response = await ask(path, query, 'text/csv');
  return response.headers.get('content-type')?.startsWith('text/csv') ? response.text() : null;
}

export function streamAddress() {
  return address('stream', {});
}

async function ask(path, query, accept) {
  let response;
  try {
    response = await fetch(address(path, query), { headers: { accept }, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    throw new Error('The service does not answer.');
  }
  if (!response.ok) throw new Error(await reason(response));
  return response;
}

function address(path, query) {
  const url = new URL(`api/v1/${path}`, document.baseURI);
  url.hash = '';
  url.search = '';
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') url.searchParams.set(name, value);
  }
  return url;
}

// Errors are RFC 9457 problems; a proxy in between may answer with something else.
async function reason(response) {
  try {
    const problem = await response.json();
    return problem.detail ?? problem.title ?? `The service answered ${response.status}.`;
  } catch {
    return `The service answered ${response.status}.`;
  }
}
