// The only way this page makes elements. Data enters as text nodes and attributes, never as markup: the articles come from a hostile web.

/** An element with attributes ({on}: listeners, {data}: data-*), and children: nodes, strings, lists; null and false are skipped. */
export function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) assign(node, name, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A link out of this page, for http and https only; anything else stays plain text. It tells the other side nothing. */
export function outward(url, attributes, ...children) {
  const safe = webUrl(url);
  if (!safe) return el('span', attributes, ...children);
  const link = el('a', { ...attributes, rel: 'noreferrer noopener', target: '_blank' }, ...children);
  link.href = safe;
  link.append(el('span', { class: 'visually-hidden' }, ' (opens in a new tab)'));
  return link;
}

/** The address when it is http or https, otherwise null. */
export function webUrl(url) {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
  } catch {
    return null;
  }
}

/** Makes `parent` hold exactly these children, in this order, moving as few of them as possible. */
export function arrange(parent, children) {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  let at = parent.firstElementChild;
  for (const child of children) {
    if (child === at) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
  }
}

export function byId(id) {
  return document.getElementById(id);
}

function assign(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === 'on') for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
  else if (name === 'data') Object.assign(node.dataset, value);
  else if (name.startsWith('on') || name === 'href' || name === 'src' || name === 'style') throw new Error(`${name} is not set here`);
  else node.setAttribute(name, value === true ? '' : value);
}
