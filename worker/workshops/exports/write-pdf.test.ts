import { extractText, getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { builtFonts } from "../../core/pdf/testing/built-fonts";
import type { ReportWords } from "./report-line";
import type { ToldParticipant } from "./told";
import { writePdf } from "./write-pdf";

const words: ReportWords = {
  ...{ title: "Water in Aralen", from: "Aralen Office", facts: ["Workshop one", "30 November 2026"] },
  ...{
    language: "en",
    workshopOf: () => null,
    stakeholderOf: (type) => type,
    draft: "draft",
    none: "Nothing",
  },
  foot: (page, pages) => `Page ${page} of ${pages}`,
};

const told = (participant: string, response: string): ToldParticipant => ({
  ...{ participant, organization: "", province: "Lower Aralen", municipality: "", barangay: "" },
  stakeholder: "farmer",
  answers: [
    {
      ...{ workshop: "workshop_1", status: "submitted", submitted: "", questionId: "q", question: "What?" },
      ...{ response, json: "", enteredBy: "", version: 1, id: "ans_1" },
    },
  ],
});

async function read(...people: ToldParticipant[]) {
  async function* pages() {
    yield people;
  }
  const bytes = await writePdf(pages(), words, new Date(0), builtFonts());
  const size = bytes.length;
  const pdf = await getDocumentProxy(bytes);
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  return { text: text.replace(/\s+/g, " "), totalPages, size };
}

it("is read back as it was written, with a box for what its fonts lack", async () => {
  const { text } = await read(
    told("Señora Élodie", "The well’s “far” – 2 km\nñandú (ok) \\ end"),
    told("Ali", "字 👩‍🌾 🇵🇭 1️⃣ ❤️ x ₱1,500 Ñāñez ŋ Nguyễn"),
  );
  for (const part of [
    "Water in Aralen Workshop one",
    "Señora Élodie farmer · Lower Aralen What?",
    "The well’s “far” – 2 km ñandú (ok) \\ end",
    "□ □ □ □ □ x ₱1,500 Ñāñez ŋ Nguyễn",
    "Page 1 of 1",
  ]) {
    expect(text).toContain(part);
  }
});

/** What stands there without blanks, in one form: readers take some signs apart when they copy. */
const bare = (text: string) => text.normalize("NFKC").replace(/\s/g, "");

it.each([
  ["points and bullets", "… – — ‐ ‑ ― ‘a’ “b” „c‚ «d» ‹e› • ◦ ▪ ■ ● ○ ◆ ► ▶ ➤ · ‣ ❖ ★ ☆ ✓ ✔ ✔️ ✗ ✘ ☐ ☑ ☒"],
  ["arrows", "→ ← ↑ ↓ ↔ ⇒ ⇐ ⇔ ↗ ↘ ➔ ➜ ➡ ➡️ ⟶"],
  ["mathematics", "≤ ≥ ≠ ≈ ≡ ± × ÷ − √ ∞ ∑ ∏ ∆ ∫ ∈ ∅ ∴ π µ Ω ° ‰ ′ ″ ½ ⅓ ⅞ 10⁴ 10⁻³ H₂O ∼ ∗ ∕"],
  ["measures and marks", "℃ ㎡ № ™ © ® § ¶ † ‡ ₱ € £ ¥ ¢ ¿ ¡ ① ⑩ Ⅳ"],
  ["letters of other shapes", "ﬁ ﬂ Ａｂ１！？ 𝐁𝐨𝐥𝐝 𝗣𝗵𝗼𝗻𝗲 g̃ m̄"],
])("common signs are no box: %s", async (_, signs) => {
  const { text } = await read(told("Ali", signs));
  expect(text).not.toContain("□");
  expect(bare(text)).toContain(bare(signs));
});

it("goes on overleaf, and parts a word that no line holds", async () => {
  const { text, totalPages } = await read(told("Ali", `${"many words ".repeat(1500)}${"x".repeat(300)}`));
  expect(totalPages).toBeGreaterThan(2);
  expect(text).toContain(`Page ${totalPages} of ${totalPages}`);
  expect(text.match(/many/g)).toHaveLength(1500);
  expect(
    text
      .match(/x+ ?x+/g)
      ?.join("")
      .replaceAll(" ", ""),
  ).toHaveLength(300);
});

it("holds Arabic letters as they are joined, and copies them as they were written", async () => {
  const { text, size } = await read(
    told("Ali", "السلام عليكم"),
    told("Omar", "We said شكرا to 25 people (all)."),
  );
  expect(text).toContain("السلام عليكم");
  expect(text).toContain("شكرا");
  expect(text).toMatch(/We said .* to 25 people \(all\)\./);
  expect(text).not.toContain("□");
  // The faces together are 280 KB: what is not used is left out.
  expect(size).toBeLessThan(40_000);
});
