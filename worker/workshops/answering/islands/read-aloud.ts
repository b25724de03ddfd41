import type { AnsweringWords } from "../answering-props";

const speaker = "M4 10v4h3l5 4V6L7 10H4Zm11.500-1a4 4 0 0 1 0 6m2.500-8.500a8 8 0 0 1 0 11";

/** Filipino is called by either name. */
const names: Readonly<Record<string, readonly string[]>> = { fil: ["fil", "tl"] };

const voiceOf = (language: string): SpeechSynthesisVoice | undefined =>
  speechSynthesis
    .getVoices()
    .find(({ lang }) => (names[language] ?? [language]).includes(lang.toLowerCase().split(/[-_]/)[0] ?? ""));

function icon(): SVGElement {
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawn.setAttribute("viewBox", "0 0 24 24");
  drawn.setAttribute("class", "icon");
  drawn.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [name, value] of [
    ["d", speaker],
    ["fill", "none"],
    ["stroke", "currentColor"],
    ["stroke-width", "1.75"],
  ] as const) {
    path.setAttribute(name, value);
  }
  drawn.appendChild(path);
  return drawn;
}

/** What is said of a part, in its order: its question, hint, labels and options, not what somebody typed. */
const spokenIn = (part: Element): string =>
  [
    ...part.querySelectorAll(
      "[data-says], label, legend, option, .field__hint, .field__fault, .notice p, .beside p",
    ),
  ]
    .filter((element) => element.closest("[hidden]") === null)
    .map((element) => (element.textContent ?? "").trim())
    .filter((text) => text !== "")
    .join(". ");

/** A button at each of these parts, in the language of its `data-read`, that reads it aloud, where the browser has a voice of its language: else there is none. */
export function offerReading(parts: string, words: AnsweringWords): void {
  if (!("speechSynthesis" in window)) return;
  const offer = () => {
    for (const part of document.querySelectorAll<HTMLElement>(`${parts}:not([data-reads])`)) {
      const language = part.dataset.read ?? "";
      if (!voiceOf(language)) continue;
      part.dataset.reads = "";
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button--plain read-aloud";
      const label = document.createElement("span");
      label.textContent = words.read;
      button.appendChild(icon());
      button.appendChild(label);
      const done = () => {
        label.textContent = words.read;
      };
      button.addEventListener("click", () => {
        const wasReading = label.textContent === words.stop_reading;
        speechSynthesis.cancel();
        if (wasReading) return done();
        const said = new SpeechSynthesisUtterance(spokenIn(part));
        const voice = voiceOf(language);
        if (voice) Object.assign(said, { voice, lang: voice.lang });
        said.onend = done;
        said.onerror = done;
        label.textContent = words.stop_reading;
        speechSynthesis.speak(said);
      });
      part.insertBefore(button, part.firstChild);
    }
  };
  offer();
  // Voices arrive later than pages.
  speechSynthesis.addEventListener?.("voiceschanged", offer);
}
