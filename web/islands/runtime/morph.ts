const keyOf = (node: Node) => (node instanceof Element ? node.id || node.getAttribute("data-key") : null);

const isAlike = (a: Node, b: Node) =>
  a.nodeType === b.nodeType && a.nodeName === b.nodeName && keyOf(a) === keyOf(b);

function takeAttributes(from: Element, to: Element): void {
  for (const { name } of [...to.attributes]) {
    // What a person opened stays open, what a script woke stays awake.
    if (!from.hasAttribute(name) && name !== "open" && name !== "data-awake") to.removeAttribute(name);
  }
  for (const { name, value } of from.attributes) {
    if (to.getAttribute(name) !== value && name !== "open") to.setAttribute(name, value);
  }
}

/** Changes `old` into `next` where they differ, so that focus, scroll, open menus and islands live on. */
export function morph(old: Node, next: Node): void {
  if (old instanceof Element && next instanceof Element) {
    takeAttributes(next, old);
    if (old.hasAttribute("data-awake") || old === document.activeElement) return;
  } else if (old.nodeValue !== next.nodeValue) {
    old.nodeValue = next.nodeValue;
    return;
  }
  morphChildren(old, next);
}

function morphChildren(old: Node, next: Node): void {
  const kept = new Map<string, Node>();
  for (const child of old.childNodes) {
    const key = keyOf(child);
    if (key) kept.set(key, child);
  }
  let at = old.firstChild;
  for (const child of [...next.childNodes]) {
    const key = keyOf(child);
    const match = key ? kept.get(key) : at && !keyOf(at) && isAlike(at, child) ? at : undefined;
    if (match && isAlike(match, child)) {
      if (match === at) at = at.nextSibling;
      else old.insertBefore(match, at);
      morph(match, child);
    } else {
      old.insertBefore(document.importNode(child, true), at);
    }
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.parentNode?.removeChild(gone);
  }
}
