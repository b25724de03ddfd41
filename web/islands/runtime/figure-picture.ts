/** What of an element's look its picture needs; all else is as it begins. */
const properties = [
  ...["display", "position", "inset", "width", "height", "min-width", "margin", "padding", "box-sizing"],
  ...[
    "grid-template-columns",
    "grid-template-rows",
    "grid-column",
    "grid-row",
    "grid-auto-flow",
    "grid-auto-columns",
  ],
  ...[
    "flex",
    "flex-wrap",
    "gap",
    "align-items",
    "align-content",
    "align-self",
    "justify-content",
    "justify-items",
  ],
  ...[
    "justify-self",
    "overflow",
    "overflow-wrap",
    "white-space",
    "font-family",
    "font-size",
    "font-weight",
    "font-variant-numeric",
    "letter-spacing",
  ],
  ...["line-height", "text-align", "vertical-align", "color", "background-color", "border", "border-radius"],
  ...["border-top", "border-bottom", "border-collapse", "list-style", "opacity", "clip-path"],
  ...["fill", "stroke", "stroke-width", "stroke-dasharray", "text-anchor", "paint-order"],
];

/** The look that each element has on the page, written on its copy: a picture knows no style sheets. */
function dress(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  const style = properties.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(";");
  // The page’s policy refuses the attribute where it is set as such.
  (to as HTMLElement | SVGElement).style.cssText = style;
  to.removeAttribute("id");
  [...from.children].forEach((child, i) => {
    const copy = to.children[i];
    if (copy) dress(child, copy);
  });
}

const asDataUrl = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

/** The page's fonts within the picture: it may load nothing. */
async function fontFaces(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
  const written = faces.map(async ({ style }) => {
    const src = style.getPropertyValue("src");
    const url = /url\("?([^")]+)"?\)/.exec(src)?.[1];
    if (!url) return "";
    const data = await asDataUrl(await (await fetch(url)).blob());
    const of = (name: string) => `${name}:${style.getPropertyValue(name)};`;
    return `@font-face{${of("font-family")}${of("font-weight")}${of("unicode-range")}src:url(${data})}`;
  });
  return (await Promise.all(written)).join("");
}

/** What belongs to the page and not to the picture. */
const LEFT_OUT = ".figure__foot, .card__actions, .chart-values__says, .visually-hidden, title";

/** A figure with its title as it stands on the page, as a PNG of twice its size. Rejects where the browser draws none. */
export async function pictureOf(figure: HTMLElement): Promise<Blob> {
  const { width } = figure.getBoundingClientRect();
  const copy = figure.cloneNode(true) as HTMLElement;
  dress(figure, copy);
  // A copied canvas is empty: what is drawn on it stands in the picture as an image.
  const drawn = figure.querySelectorAll("canvas");
  copy.querySelectorAll("canvas").forEach((canvas, i) => {
    const image = document.createElement("img");
    image.src = drawn[i]?.toDataURL() ?? "";
    image.style.cssText = canvas.style.cssText;
    canvas.replaceWith(image);
  });
  for (const one of copy.querySelectorAll(LEFT_OUT)) one.remove();
  const patterns = [...document.querySelectorAll("svg.patterns")].map((svg) => {
    const own = svg.cloneNode(true) as Element;
    dress(svg, own);
    // Looks name their patterns by id.
    [...svg.querySelectorAll("[id]")].forEach((from, i) => {
      own.querySelectorAll("pattern")[i]?.setAttribute("id", from.id);
    });
    return own;
  });
  copy.prepend(...patterns);
  copy.style.cssText +=
    ";height:auto;grid-template-rows:none;margin:0;border:0;border-radius:0;box-shadow:none";

  // Its height without what was left out is known once it is laid out.
  const stage = document.createElement("div");
  stage.style.cssText = `position:absolute;inset-inline-start:-9999px;width:${width}px`;
  stage.append(copy);
  document.body.append(stage);
  const height = Math.ceil(copy.getBoundingClientRect().height);
  stage.remove();

  copy.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
  const markup = new XMLSerializer().serializeToString(copy);
  const fonts = await fontFaces().catch(() => "");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><style>${fonts}</style><foreignObject width="100%" height="100%">${markup}</foreignObject></svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();

  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws no pictures.");
  context.scale(2, 2);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture came to nothing."))));
  });
}
