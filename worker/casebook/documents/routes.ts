import { Api } from "../../core/http/api";
import { notFound } from "../../core/http/problem";
import { callerOf } from "../access/caller";
import { everybody } from "../access/rules";
import { findSource, findSourceToChange } from "../sources/find-sources";
import * as schemas from "../sources/schemas";
import { archiveSource } from "./archive-source";
import { deleteDocument, putDocument } from "./put-document";
import { readFileNames, serveFile } from "./source-files";

export const documentLimit = 10 * 1024 * 1024;

const documentTypes = {
  ...{ "application/pdf": null, "image/png": null, "image/jpeg": null, "image/webp": null },
  "text/plain": null,
};
const params = schemas.oneSource;
const example = { params: { id: "{casebook_source_id}" } };

/** What stands behind a source: a document, and a copy of what its address answered. */
export const documentApi = new Api("Casebook: documents")
  .put(
    "/casebook/sources/:id/document",
    {
      summary: "Keep a document without what could name somebody: PDF, PNG, JPEG, WebP, or text",
      access: everybody,
      params,
      admit: ({ db, actor, params }) => findSourceToChange(db, callerOf(actor), params.id),
      rawBody: { type: "multipart/form-data", limit: documentLimit },
      problems: ["conflict"],
      responses: { 200: schemas.sourceRecord },
      example: { ...example, body: "What the auditors found" },
    },
    async ({ c, env, db, by, actor, params, file }) => {
      const caller = callerOf(actor);
      const found = await findSourceToChange(db, caller, params.id);
      await putDocument({ env, db, by, caller }, found, file);
      return c.json((await findSource(db, caller, params.id)).source);
    },
  )
  .get(
    "/casebook/sources/:id/document",
    {
      summary: "The document as it is kept",
      access: everybody,
      params,
      responses: { 200: { content: documentTypes }, 304: null },
      example,
    },
    async ({ c, env, db, actor, params }) => {
      const { source } = await findSource(db, callerOf(actor), params.id);
      const { document: name } = await readFileNames(db, source.id);
      if (!source.document || !name) throw notFound("The source has no document.");
      return serveFile(env, c.req.raw, {
        ...{ name, sourceId: source.source_id, contentType: source.document.content_type },
        ...{ sha256: source.document.sha256, as: "attachment", cacheControl: "private, no-cache" },
      });
    },
  )
  .delete(
    "/casebook/sources/:id/document",
    {
      summary: "Take a document away",
      access: everybody,
      params,
      admit: ({ db, actor, params }) => findSourceToChange(db, callerOf(actor), params.id),
      problems: ["conflict"],
      responses: { 204: null },
      example,
    },
    async ({ c, env, db, by, actor, params }) => {
      const caller = callerOf(actor);
      await deleteDocument({ env, db, by, caller }, await findSourceToChange(db, caller, params.id));
      return c.body(null, 204);
    },
  )
  .post(
    "/casebook/sources/:id/archive",
    {
      summary: "Have what the source's address answers copied, once",
      access: everybody,
      params,
      admit: ({ db, actor, params }) => findSourceToChange(db, callerOf(actor), params.id),
      problems: ["conflict"],
      idempotency: "repeatable",
      responses: { 202: schemas.sourceRecord },
      example,
    },
    async ({ c, env, db, by, actor, params }) => {
      const caller = callerOf(actor);
      await archiveSource({ env, db, by }, await findSourceToChange(db, caller, params.id));
      return c.json((await findSource(db, caller, params.id)).source, 202);
    },
  )
  .get(
    "/casebook/sources/:id/archive",
    {
      summary: "The archived copy, as a download",
      access: everybody,
      params,
      responses: { 200: { content: { "application/octet-stream": null } }, 304: null },
      example,
    },
    async ({ c, env, db, actor, params }) => {
      const { source } = await findSource(db, callerOf(actor), params.id);
      const { archive: name } = await readFileNames(db, source.id);
      const { sha256, content_type: copied } = source.archive ?? {};
      if (!name || !sha256 || !copied) throw notFound("The source has no archived copy.");
      return serveFile(env, c.req.raw, {
        ...{ name, sourceId: source.source_id, calledAs: copied, sha256 },
        // Whatever it is, it is a page of somebody else's: saved, never shown here.
        ...{ contentType: "application/octet-stream", as: "attachment", cacheControl: "private, no-cache" },
      });
    },
  );
