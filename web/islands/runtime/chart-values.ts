import { linePlace, type Mark, marksOf, step, walked } from "./chart-marks";

const chartOf = ({ target }: Event) =>
  target instanceof Element ? target.closest<HTMLElement>("[data-values]") : null;

/** What each chart tells now. */
const told = new WeakMap<HTMLElement, Mark>();
/** What it told before a finger came down. */
let before: Mark | undefined;

const isSame = (a: Mark | undefined, b: Mark | undefined) =>
  a !== undefined && a.element === b?.element && a.words === b.words;

/** Says the words of a mark above its drawing, and shows which it is. */
function tell(chart: HTMLElement, mark: Mark): void {
  for (const old of chart.querySelectorAll("[data-at]")) old.removeAttribute("data-at");
  told.set(chart, mark);
  mark.element.setAttribute("data-at", "");
  if (mark.place !== undefined)
    (mark.element as HTMLElement).style.setProperty("--at", `${mark.place * 100}%`);
  const says = chart.querySelector("[data-says]");
  if (says && says.textContent !== mark.words) says.textContent = mark.words;
}

/** The mark under a pointer: one with a title, or the point of a line that stands nearest. */
function markAt(chart: HTMLElement, { target, clientX }: MouseEvent): Mark | undefined {
  if (!(target instanceof Element)) return;
  const line = target.closest("[data-points]");
  if (!line) return marksOf(chart).find(({ element }) => element.contains(target));
  const points = marksOf(line.parentElement ?? line).filter(({ element }) => element === line);
  const { left, width } = line.getBoundingClientRect();
  return points[linePlace((clientX - left) / width, points.length)];
}

/** Where the mouse was last. */
let mouse: [x: number, y: number] | undefined;

/** A page that moves below a mouse at rest makes events too, which would take back what a finger or the keys told. */
function isAtRest({ pointerType, clientX, clientY }: PointerEvent): boolean {
  if (pointerType !== "mouse") return false;
  const isSamePlace = mouse?.[0] === clientX && mouse[1] === clientY;
  mouse = [clientX, clientY];
  return isSamePlace;
}

function follow(event: PointerEvent): void {
  const chart = chartOf(event);
  if (isAtRest(event) || !chart) return;
  if (event.type === "pointerover" && event.pointerType === "touch") before = told.get(chart);
  const mark = markAt(chart, event);
  if (mark && !isSame(mark, told.get(chart))) tell(chart, mark);
}

/** The first touch tells; one more on the same mark leads to its list. */
function holdFirstTouch(event: PointerEvent): void {
  const chart = chartOf(event);
  if (chart && event.pointerType === "touch" && !isSame(before, markAt(chart, event))) event.preventDefault();
}

function followKeys(event: KeyboardEvent): void {
  const chart = chartOf(event);
  if (!chart || event.target !== chart || event.altKey || event.ctrlKey || event.metaKey) return;
  const now = told.get(chart);
  if (event.key === "Enter") {
    const list = now?.element.closest("a")?.getAttribute("href");
    if (list) location.assign(list);
    return;
  }
  const marks = walked(marksOf(chart));
  const at = marks.findIndex(({ words }) => words === now?.words);
  const next = marks[step(event.key, at, marks.length, Number(chart.dataset.values)) ?? -1];
  if (!next) return;
  event.preventDefault();
  tell(chart, next);
}

/** Charts tell their values to a pointer, a finger and the arrow keys; without script their tables do. */
export function tellChartValues(): void {
  document.addEventListener("pointerover", follow);
  document.addEventListener("pointermove", follow);
  document.addEventListener("click", holdFirstTouch);
  document.addEventListener("keydown", followKeys);
}
