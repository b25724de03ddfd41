// Pure.

import { Paper, type PdfFonts } from "../../core/pdf/paper";
import type { ToldPages } from "./files";
import { lineOf, type ReportWords } from "./report-line";
import type { ToldParticipant } from "./told";

function writeParticipant(paper: Paper, told: ToldParticipant, words: ReportWords): void {
  // Each keeps room for the next, down to the first lines of an answer: no heading stands alone at the foot of a page.
  paper.write(told.participant, { bold: true, size: 13, space: 22, keep: 84, isHeading: true });
  const line = lineOf(told, words);
  if (line) paper.write(line, { size: 9, grey: 0.35, keep: 71, isHeading: true });
  let workshop = "";
  for (const answer of told.answers) {
    const title = words.workshopOf(answer.workshop);
    if (title !== null && answer.workshop !== workshop) {
      paper.write(title, { bold: true, size: 10.5, grey: 0.25, space: 12, keep: 44, isHeading: true });
    }
    workshop = answer.workshop;
    const mark = answer.status === "draft" ? ` (${words.draft})` : "";
    paper.write(answer.question + mark, { bold: true, size: 9.5, space: 9, keep: 16 });
    paper.write(String(answer.response), { size: 10, space: 2, leading: 1.45 });
  }
}

/** All answers by participant, to be handed on: Latin and Arabic can be selected, what the fonts lack is □. */
export async function writePdf(
  pages: ToldPages,
  words: ReportWords,
  at: Date,
  fonts: PdfFonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = await Paper.begin(words.title, words.language, at, fonts);
  if (words.from) paper.write(words.from, { size: 9, grey: 0.35, isHeading: true });
  paper.write(words.title, { bold: true, size: 22, space: 6, leading: 1.25, isHeading: true });
  for (const fact of words.facts) paper.write(fact, { size: 10, grey: 0.25, space: 3, isHeading: true });
  paper.rule(2, 0.15, 14);
  let isEmpty = true;
  for await (const page of pages) {
    for (const told of page) {
      writeParticipant(paper, told, words);
      isEmpty = false;
    }
  }
  if (isEmpty) paper.write(words.none, { size: 11, space: 22 });
  return paper.finish((page, of) => [words.title, words.foot(page, of)]);
}
