/** Pixels of an A4 page at 150 to the inch. */
const width = 1240;

const isCut = (word: DOMRect, around: DOMRect) => word.bottom > around.bottom + 1;

/** Each word where the browser has put it: lines break in the picture as they do on the page. */
function drawWords(context: CanvasRenderingContext2D, sheet: HTMLElement): void {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  context.textBaseline = "middle";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: element, textContent: text } = node;
    if (!element || !text) continue;
    const { font, color, direction, letterSpacing } = getComputedStyle(element);
    Object.assign(context, { font, fillStyle: color, direction, letterSpacing, textAlign: "left" });
    const around = element.getBoundingClientRect();
    const range = document.createRange();
    for (const { index, 0: word } of text.matchAll(/\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const place = range.getBoundingClientRect();
      if (!isCut(place, around)) context.fillText(word, place.left, (place.top + place.bottom) / 2);
    }
  }
}

async function loaded(source: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = source;
  await image.decode();
  return image;
}

/** Not every browser draws an SVG that has no size of its own, as ours have none. */
async function sized(source: string): Promise<string> {
  const svg = await (await fetch(source)).text();
  return `data:image/svg+xml,${encodeURIComponent(svg.replace("<svg ", '<svg width="1024" height="1024" '))}`;
}

/** A sheet on the page as PNG; null where the browser has no canvas for it. */
export async function drawSheet(sheet: HTMLElement): Promise<Blob | null> {
  const box = sheet.getBoundingClientRect();
  const scale = width / box.width;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = Math.round(box.height * scale);
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.scale(scale, scale);
  context.translate(-box.left, -box.top);
  context.fillStyle = "white";
  context.fillRect(box.left, box.top, box.width, box.height);
  const { borderBlockStartColor, borderBlockStartWidth } = getComputedStyle(sheet);
  context.fillStyle = borderBlockStartColor;
  context.fillRect(box.left, box.top, box.width, Number.parseFloat(borderBlockStartWidth));
  for (const shown of sheet.querySelectorAll("img")) {
    const image = await loaded(shown.src.includes("/qr.svg") ? await sized(shown.src) : shown.src);
    const place = shown.getBoundingClientRect();
    context.drawImage(image, place.left, place.top, place.width, place.height);
  }
  drawWords(context, sheet);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
