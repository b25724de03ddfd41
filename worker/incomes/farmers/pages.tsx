import { type FormState, freshForm } from "../../../web/ui";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { type PageCall, Pages, seeOther } from "../../core/http/pages";
import { invalid } from "../../core/http/problem";
import { goTo, show } from "../../core/http/show";
import { everybody, staff } from "../access/rules";
import { askedOf } from "../cases/asked";
import type { AskedQuestion } from "../cases/questions";
import { type OpenCase, openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { applyImport, previewImport } from "./apply-import";
import { createImport, findImport, importLimit, readImport } from "./imports";
import { firstChoices, type MappableFigure, segmentingInput } from "./mapping-form";
import { type PreviewRecord, segmentingBody } from "./schemas";
import { deleteFarmers } from "./spread";
import { templateAnswer } from "./template";
import { MapColumns } from "./views/map-columns";
import { SendFile } from "./views/send-file";

const at = `${casesPath}/cases/:id/farmers`;
const uploadLimit = importLimit + 64 * 1024;

async function showSend(
  call: PageCall<unknown>,
  open: OpenCase,
  form: FormState = freshForm(),
  status = 200,
) {
  const hasRows = open.isOwner && open.found.document.rows !== undefined;
  return show(call, {
    title: `${call.t("incomes.farmers.title")}: ${open.record.name}`,
    isWork: true,
    status,
    body: <SendFile record={open.record} form={form} hasRows={hasRows} csrf={call.csrf} />,
  });
}

/**
 * What a column may hold: every figure that is asked, the parts of another behind it, and who lives in a household. A part
 * that is called as its whole is, as land is, names both.
 */
async function figuresOf(call: PageCall<unknown>, { found }: OpenCase): Promise<MappableFigure[]> {
  const { db, t, locale } = call;
  const language = locale.startsWith("fr") ? "fr" : "en";
  const groups = await askedOf(db, found.document, locale);
  const told = (
    name: string,
    { key, label, unit, role, children }: AskedQuestion,
    whole = "",
  ): MappableFigure[] => {
    const own = label[language];
    const words = own === whole ? `${whole} › ${own}` : own;
    return [
      { key, label: `${name}: ${words}${unit === null ? "" : ` (${unit})`}`, isCost: role === "cost" },
      ...children.flatMap((child) =>
        told(name, child, own).map((one) => ({ ...one, isCost: one.isCost || role === "cost" })),
      ),
    ];
  };
  return [
    { key: "adults", label: t("incomes.farmers.adults"), isCost: false },
    { key: "children", label: t("incomes.farmers.children"), isCost: false },
    ...groups.flatMap(({ name, questions }) => questions.flatMap((question) => told(name, question))),
  ];
}

async function showMapping(
  call: PageCall<unknown>,
  open: OpenCase,
  shown: { form?: FormState; preview?: PreviewRecord; status?: number } = {},
) {
  const { db, by, c } = call;
  const file = await readImport(db, await findImport(db, by, c.req.param("import") ?? ""));
  const figures = await figuresOf(call, open);
  const hasAnswers = Object.keys(open.found.document.values).length > 0;
  return show(call, {
    title: `${call.t("incomes.farmers.title")}: ${open.record.name}`,
    isWork: true,
    status: shown.status ?? 200,
    body: (
      <MapColumns
        {...{ record: open.record, file, figures, hasAnswers, csrf: call.csrf }}
        form={shown.form ?? freshForm(firstChoices(file, figures))}
        preview={shown.preview ?? null}
      />
    ),
  });
}

async function send(call: PageCall<FormFields>) {
  const open = await openCase(call);
  const sent = await attempt(
    {},
    async () => {
      const file = call.files.file;
      if (!file) throw invalid("file", "Choose a file.");
      const bytes = new Uint8Array(await file.arrayBuffer());
      const id = await idFromForm("farmerImport", call);
      return createImport(call.db, call.by, id, { file: bytes, fileName: file.name });
    },
    { unreadable_file: "file", empty_file: "file" },
  );
  if (!sent.done) return showSend(call, open, { values: {}, refused: sent.refused }, sent.status);
  return seeOther(`${casePath(open.record.id, "farmers")}/${sent.value.id}`);
}

/** Shows what comes of the choices, or carries it out. */
async function map(call: PageCall<FormFields>) {
  const { db, by, form, c, locale } = call;
  const open = await openCase(call);
  const { id } = open.record;
  const figures = await figuresOf(call, open);
  const importId = c.req.param("import") ?? "";
  const read = () => parse(segmentingBody, segmentingInput(id, form, figures, locale));
  const places = { segment_by: "by", segments_exist: "replace" };
  if (form.step === "apply") {
    const applied = await attempt(form, () => applyImport(db, by, open.caller, importId, read()), places);
    if (applied.done) {
      const { length: count } = applied.value.segments;
      return goTo(call, casePath(id, "targets"), call.t("incomes.farmers.told_applied", { count }));
    }
    const again = await attempt(form, () => previewImport(db, by, open.caller, importId, read()));
    return showMapping(call, open, {
      ...{ form: { values: form, refused: applied.refused }, status: applied.status },
      ...(again.done ? { preview: again.value } : {}),
    });
  }
  const previewed = await attempt(form, () => previewImport(db, by, open.caller, importId, read()), places);
  if (!previewed.done) {
    return showMapping(call, open, {
      form: { values: form, refused: previewed.refused },
      status: previewed.status,
    });
  }
  return showMapping(call, open, { form: freshForm(form), preview: previewed.value });
}

/** From a farmers' file to the segments of a case, by plain forms. */
export const farmerPages = new Pages()
  .get(at, { access: staff }, async (call) => showSend(call, await openCase(call)))
  .post(at, { access: staff, form: fields, uploadLimit }, send)
  .get(`${at}/template.xlsx`, { access: staff }, async (call) => {
    const { found } = await openCase(call);
    return templateAnswer(call.db, found.document, call.locale);
  })
  .post(`${at}/delete`, { access: everybody, form: fields }, async (call) => {
    const { caller, record } = await openCase(call);
    await deleteFarmers(call.db, call.by, caller, record.id);
    return goTo(call, casePath(record.id, "farmers"), call.t("incomes.farmers.told_deleted"));
  })
  .get(`${at}/:import`, { access: staff }, async (call) => showMapping(call, await openCase(call)))
  .post(`${at}/:import`, { access: staff, form: fields }, map);
