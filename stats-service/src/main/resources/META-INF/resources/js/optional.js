// Parts of the page that an older service cannot fill are left out, not broken.

import { notOffered } from './live/api.js';

/** Runs `read`; when the service does not offer it, hides the nodes, says so on the console, and gives undefined. */
export async function optional(what, nodes, read) {
  try {
    const result = await read();
    for (const node of nodes) node.hidden = false;
    return result;
  } catch (error) {
    if (!notOffered(error)) throw error;
    console.info(`This service does not offer ${what}; the part is left out.`);
    for (const node of nodes) node.hidden = true;
    return undefined;
  }
}
