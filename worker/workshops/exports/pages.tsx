import { atomically } from "../../core/db/db";
import { type JudgedCall, type PageCall, Pages, Parts, renderPage } from "../../core/http/pages";
import { notFound, Problem } from "../../core/http/problem";
import { idOf } from "../../core/http/show";
import { textStream } from "../../core/http/text-stream";
import { readOrganisation } from "../../core/organisation/organisation";
import { readFonts } from "../../core/pdf/read-fonts";
import { localDay } from "../../core/time";
import { everybody } from "../access/rules";
import { findAssessment } from "../assessments/find-assessments";
import { admitFacilitating } from "../guest/admit";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import { titleOf } from "../leading/views/led";
import { logActor, writeLog } from "../log/write-log";
import { placesAt } from "../places/find-places";
import { isWorkshopType } from "../workshop-types";
import { type ExportChoice, exportParameters, type Format, formats, readChoice, type Which } from "./choice";
import { csvOf, type ToldPages, xlsxOf } from "./files";
import { exportsOf } from "./paths";
import { allVersions, countExport, readExport } from "./read-export";
import { readHiding } from "./read-hiding";
import { reportWords } from "./report-words";
import { longTable, wideTable } from "./tables-of";
import { type ToldParticipant, tell } from "./told";
import { Exports } from "./views/exports";
import { PrintedAnswers, PrintedParticipant } from "./views/printed-answers";
import { writePdf } from "./write-pdf";

const uncached = { "cache-control": "private, no-store" };

/** A PDF is made in memory. */
const MOST_OF_A_PDF = 2000;

const whichOf = (call: JudgedCall): Which => {
  const which = call.c.req.param("which") ?? "";
  if (which !== "all" && !isWorkshopType(which)) throw notFound("Workshop not found");
  return which;
};

/** Whose pages these are, then whether there is such a workshop. */
async function admit(call: JudgedCall): Promise<undefined> {
  await admitFacilitating(call);
  whichOf(call);
}

const isFormat = (text: string): text is Format => (formats as readonly string[]).includes(text);

const fileTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
} as const;

/** The answers, some participants at a time, as far as they may be told. */
async function toldPages(call: PageCall<undefined>, choice: ExportChoice): Promise<ToldPages> {
  const { db } = call;
  const id = idOf(call);
  const [{ language }, hidden] = await Promise.all([
    findAssessment(db, id),
    choice.names === "hide" ? readHiding(db, id) : null,
  ]);
  async function* pages(): AsyncGenerator<ToldParticipant[]> {
    for await (const page of readExport(db, id, choice))
      yield page.map((one) => tell(one, { language, hidden }));
  }
  return pages();
}

/** What was exported stands in the log, without a name. */
async function logExport(call: PageCall<undefined>, choice: ExportChoice, format: Format, rows: number) {
  if (call.c.req.method === "HEAD") return;
  const { which, provinces, ...filters } = choice;
  await atomically(
    call.db,
    writeLog(idOf(call), [
      {
        ...{ action: "export", actor: logActor(call.by), at: call.now },
        workshop: which === "all" ? null : which,
        metadata: { filters: { workshop: which, format, provinces, ...filters }, rows },
      },
    ]),
  );
}

async function showPrinted(call: PageCall<undefined>, choice: ExportChoice, pages: ToldPages) {
  const words = await reportWords(call, choice);
  async function* parts() {
    let isEmpty = true;
    for await (const page of pages) {
      for (const told of page) {
        isEmpty = false;
        yield <PrintedParticipant {...{ told, words }} />;
      }
    }
    if (isEmpty) yield <p>{words.none}</p>;
  }
  return renderPage(call.c, {
    ...{ title: words.title, isSheet: true, headers: uncached, parts: parts() },
    body: (
      <PrintedAnswers words={words} back={exportsOf(idOf(call))}>
        <Parts />
      </PrintedAnswers>
    ),
  });
}

async function bodyOf(
  call: PageCall<undefined>,
  choice: ExportChoice,
  format: keyof typeof fileTypes,
  pages: ToldPages,
): Promise<BodyInit> {
  if (format === "pdf") {
    const [words, fonts] = await Promise.all([
      reportWords(call, choice),
      readFonts(call.env.ASSETS, call.c.req.url),
    ]);
    return writePdf(pages, words, new Date(call.now), fonts);
  }
  const { which } = choice;
  const table =
    choice.layout === "long"
      ? longTable(which)
      : wideTable(which, which, await allVersions(call.db, idOf(call), which));
  return textStream(format === "csv" ? csvOf(table, pages) : xlsxOf(table, pages));
}

/** An export: a file, or a page to be printed. */
async function send(call: PageCall<undefined>): Promise<Response> {
  const { c, db, now } = call;
  const format = c.req.param("format") ?? "";
  if (!isFormat(format)) throw new Problem("validation_failed", "Unsupported export format");
  const choice = await readChoice(db, whichOf(call), c.req.queries());
  const count = await countExport(db, idOf(call), choice);
  if (format === "pdf" && count.answers > MOST_OF_A_PDF) {
    throw new Problem("validation_failed", "Too large for PDF");
  }
  const isWide = choice.layout === "wide" && format !== "pdf" && format !== "print";
  await logExport(call, choice, format, isWide ? count.participants : count.answers);
  const pages = await toldPages(call, choice);
  if (format === "print") return showPrinted(call, choice, pages);
  const { timeZone } = await readOrganisation(db);
  return new Response(await bodyOf(call, choice, format, pages), {
    headers: {
      ...uncached,
      "content-type": fileTypes[format],
      "content-disposition": `attachment; filename="${choice.which}-${localDay(now, timeZone)}.${format}"`,
    },
  });
}

/** `exports/`: what an export holds, before it is made. Which workshop stands in the address, as `workshop`. */
async function showChoices(call: PageCall<undefined>): Promise<Response> {
  const { c, db, locale, t } = call;
  const id = idOf(call);
  const address = c.req.query();
  // Of what a page ignores nothing goes on to the files, which refuse what they do not know.
  const query = Object.fromEntries(
    ["workshop", ...exportParameters].flatMap((name) => (address[name] ? [[name, address[name]]] : [])),
  ) as Record<string, string>;
  const which = query.workshop && isWorkshopType(query.workshop) ? query.workshop : "all";
  const asked = Object.fromEntries(
    exportParameters.flatMap((name) => (query[name] ? [[name, [query[name]]]] : [])),
  );
  const choice = await readChoice(db, which, asked);
  const [led, provinces, count] = await Promise.all([
    readLed(db, id),
    placesAt(db, "province"),
    countExport(db, id, choice),
  ]);
  return showLed(call, {
    title: `${t("exported.title")}: ${led.title}`,
    body: (
      <Exports
        {...{ led, choice, count, provinces, query }}
        workshops={led.workshops.map(({ type }) => ({ value: type, label: titleOf(led, type, locale) }))}
        path={exportsOf(id)}
        mostOfPdf={MOST_OF_A_PDF}
      />
    ),
  });
}

const address = "/mana/workshops/assessments/:id/facilitator/exports";

/** Answers as files, for who facilitates the assessment, and staff. */
export const exportPages = new Pages()
  .get(address, { access: everybody, admit: admitFacilitating }, showChoices)
  .get(`${address}/:which/:format`, { access: everybody, admit }, send);
