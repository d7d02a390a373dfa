// Who is signed in, and what the role allows. The service decides in any case; here only what cannot succeed is left out.

const RANK = { viewer: 1, analyst: 2, admin: 3 };
const here = { people: 'none', name: null, role: 'admin' };

/** Asks the service once, marks the page, and gives way to the sign-in page when nothing may be seen without it. */
export async function begin() {
  Object.assign(here, await whoAtLast());
  if (!here.role) return leave();
  const root = document.documentElement;
  root.dataset.role = here.role;
  root.dataset.signed = here.name ? 'yes' : 'no';
  for (const node of document.querySelectorAll('[data-part="who"]')) node.textContent = here.name ? `${here.name}, ${here.role}` : '';
  for (const node of document.querySelectorAll('[data-part="account"]')) node.hidden = here.people === 'none';
  for (const node of document.querySelectorAll('[data-part="sign-in"]')) {
    node.hidden = Boolean(here.name);
    node.addEventListener('click', (event) => {
      event.preventDefault();
      toSignIn();
    });
  }
  for (const node of document.querySelectorAll('[data-part="sign-out"]')) {
    node.hidden = !here.name;
    node.addEventListener('click', signOut);
  }
  return undefined;
}

/** The account id of who signed in, or null. */
export const signedInAs = () => here.name;

export const may = (role) => RANK[here.role] >= RANK[role];

/** Whether signing in is what is missing, not the role. */
export const canSignIn = () => here.people !== 'none' && !here.name;

/** To the sign-in page, which comes back to this place. */
export function toSignIn() {
  location.replace(new URL(`sign-in.html${location.hash}`, document.baseURI));
}

/** Whether the service still knows us; goes to the sign-in page when it does not. */
export async function check() {
  const now = await who().catch(() => here);
  if (!now.role || (here.name && now.name !== here.name)) toSignIn();
}

// A service that is just starting is waited for.
async function whoAtLast() {
  for (;;) {
    const answer = await who().catch(() => null);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

async function who() {
  const response = await fetch(new URL('api/v1/session', document.baseURI), { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(20000) });
  // An older service has no such call, and nobody signs in there.
  if (response.status === 404) return here;
  if (!response.ok) throw new Error('The service does not answer.');
  return { name: null, role: null, ...(await response.json()) };
}

async function signOut() {
  await fetch(new URL('api/v1/session', document.baseURI), { method: 'DELETE' }).catch(() => null);
  toSignIn();
}

// The page is about to be left: nothing more of it runs.
function leave() {
  toSignIn();
  return new Promise(() => {});
}
