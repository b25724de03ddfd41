/**
 * The element `<div id="…">` of a page that the renderer wrote, as HTML; null where there is none. The renderer
 * escapes `<` in text and attributes, so tags can be counted.
 */
export function cutPart(html: string, id: string): string | null {
  const start = html.indexOf(`<div id="${id}"`);
  if (start < 0) return null;
  const tags = /<(\/?)div[\s>]/g;
  tags.lastIndex = start;
  for (let depth = 0; ; ) {
    const tag = tags.exec(html);
    if (!tag) return null;
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return html.slice(start, tags.lastIndex);
  }
}
