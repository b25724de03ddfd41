import { speaker } from "../../../web/i18n/translate";
import { fields } from "../../core/http/attempt";
import { type PageCall, Pages, seeOther, tell } from "../../core/http/pages";
import { notFound, Problem } from "../../core/http/problem";
import { goTo, idOf } from "../../core/http/show";
import { callerOf } from "../access/caller";
import { everybody } from "../access/rules";
import { sourcePath, sourcesPath } from "../paths";
import { type FoundSource, findSource, findSourceToChange } from "../sources/find-sources";
import { archiveSource } from "./archive-source";
import { deleteDocument, putDocument } from "./put-document";
import { documentLimit } from "./routes";
import { readFileNames, type ServedFile, serveFile } from "./source-files";

const path = `${sourcesPath}/:id`;
const access = everybody;
const told = new Set([400, 409, 413, 415]);

/** Does it, and shows the source again, which begins with what was done, or with why it was not. */
async function change(
  call: PageCall<unknown>,
  done: string,
  work: (found: FoundSource) => Promise<void>,
): Promise<Response> {
  const found = await findSourceToChange(call.db, callerOf(call.actor), idOf(call));
  const back = sourcePath(found.source.id);
  try {
    await work(found);
  } catch (error) {
    if (!(error instanceof Problem) || !told.has(error.status)) throw error;
    tell(call.c, speaker(call.locale)(error.errors?.[0]?.message ?? error.detail), "bad");
    return seeOther(back);
  }
  return goTo(call, back, done);
}

const changeOf = ({ env, db, by, actor }: PageCall<unknown>) => ({ env, db, by, caller: callerOf(actor) });

async function keep(call: PageCall<unknown>): Promise<Response> {
  const { file } = call.files;
  return change(call, call.t("casebook.document.kept"), async (found) => {
    if (!file) throw new Problem("validation_failed", call.t("casebook.document.choose"));
    if (file.size > documentLimit) {
      throw new Problem("payload_too_large", `The file may hold at most ${documentLimit} bytes.`);
    }
    await putDocument(changeOf(call), found, new Uint8Array(await file.arrayBuffer()));
  });
}

/** One of the two files of a source, saved; 404 where there is none. */
async function download(call: PageCall<unknown>, which: "document" | "archive"): Promise<Response> {
  const { db, env, c } = call;
  const { source } = await findSource(db, callerOf(call.actor), idOf(call));
  const name = (await readFileNames(db, source.id))[which];
  const kept = source[which];
  if (!name || !kept?.sha256 || !kept.content_type) throw notFound("Source not found");
  const served: ServedFile = {
    ...{ name, sourceId: source.source_id, sha256: kept.sha256, calledAs: kept.content_type },
    ...{ contentType: "application/octet-stream", as: "attachment", cacheControl: "private, no-cache" },
  };
  return serveFile(env, c.req.raw, served);
}

/** What the forms and links of `SourceFiles` lead to. */
export const sourceFilePages = new Pages()
  .get(`${path}/document`, { access }, (call) => download(call, "document"))
  .get(`${path}/archive`, { access }, (call) => download(call, "archive"))
  // What multipart adds around one file is little.
  .post(`${path}/document`, { access, form: fields, uploadLimit: documentLimit + 64 * 1024 }, keep)
  .post(`${path}/document/delete`, { access, form: fields }, (call) =>
    change(call, call.t("casebook.document.deleted"), (found) => deleteDocument(changeOf(call), found)),
  )
  .post(`${path}/archive`, { access, form: fields }, (call) =>
    change(call, call.t("casebook.archive.asked"), (found) => archiveSource(call, found)),
  );
