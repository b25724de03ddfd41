// Pure.

/** Of a sign that no face has: signs in its place, each with how far it is raised, in thousandths of the size. */
export type StandIn = [sign: string, raised: number][];

const level = (text: string): StandIn => Array.from(text, (sign) => [sign, 0]);

/** What looks alike, and what is nearest to it of the signs there are; each by its own. */
const alike: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ["➔➙➛➜➝➞➟➠➡➨➩➪⟶⭢", "→"],
      ["⟵⬅", "←"],
      ["⟷", "↔"],
      ["⬆", "↑"],
      ["⬇", "↓"],
      ["➢➣➤►▸‣", "▶"],
      ["▹", "▷"],
      ["◄◂", "◀"],
      ["▴", "▲"],
      ["▾", "▼"],
      ["⟹", "⇒"],
      ["⟸", "⇐"],
      ["⟺", "⇔"],
      ["⩽≦", "≤"],
      ["⩾≧", "≥"],
      ["≅≃", "≈"],
      ["△Δ", "∆"],
      ["✔🗸", "✓"],
      ["✘✕✖", "✗"],
      ["◼", "■"],
      ["◻", "□"],
      ["⬤", "●"],
      ["◯", "○"],
      ["♦❖", "◆"],
      ["♢", "◇"],
      ["✦✧✱✲✳✴✶∗⁎", "*"],
      ["‧∙⋅・･", "·"],
      ["⁃‐‑", "-"],
      ["‒−", "–"],
      ["―⸺", "—"],
      ["∼〜～", "~"],
      ["∕⁄", "/"],
      ["∣", "|"],
      ["′‵", "'"],
      ["″‶", '"'],
      ["‛❛", "‘"],
      ["❜", "’"],
      ["‟❝「『", "“"],
      ["❞」』", "”"],
      ["〈《", "«"],
      ["〉》", "»"],
      ["、", ","],
      ["。", "."],
      ["∝", "~"],
      ["⊕", "+"],
    ] as const
  ).flatMap(([signs, sign]) => Array.from(signs, (one) => [one, sign] as const)),
);

/** A superscript is raised as far as its size lets it be, a subscript lowered. */
const [RAISED, LOWERED] = [280, -150];

/**
 * What is set where no face has a sign: one that looks alike; digits above or below the line, where the sign is written
 * so; else what Unicode holds it equal to in sense (NFKC): ligatures, wide letters, letters of mathematics, units.
 * Null where there is none.
 */
export function standInFor(sign: string): StandIn | null {
  const other = alike[sign];
  if (other !== undefined) return level(other);
  const same = sign.normalize("NFKC");
  if (same === sign) return null;
  if (/^[\u2070-\u207F]$/.test(sign)) return Array.from(same, (one) => [one, RAISED]);
  if (/^[\u2080-\u209C]$/.test(sign)) return Array.from(same, (one) => [one, LOWERED]);
  if (/^[\u2150-\u215F\u2189]$/.test(sign)) {
    const [above = "", below = ""] = same.split("\u2044");
    const raised = Array.from(above, (one): StandIn[number] => [one, RAISED]);
    return [...raised, ["/", 0], ...Array.from(below, (one): StandIn[number] => [one, LOWERED])];
  }
  if (/^[\u2460-\u2473]$/.test(sign)) return level(`(${same})`);
  return level(same);
}
