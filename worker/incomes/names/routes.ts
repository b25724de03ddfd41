import * as z from "zod";
import type { Rule } from "../../core/access/actor";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { everybody, staff, superAdmins } from "../access/rules";
import { createName, deleteName, renameName } from "./change-names";
import { findName, listNames } from "./find-names";
import { businessUnitKind, companyKind, type NameKind } from "./kinds";
import { named, namedList, namedRecord, namesQuery, rename } from "./schemas";

const params = z.object({ id: z.string().max(60) });

interface Offered {
  path: string;
  tag: string;
  /** As a sentence names one, and many. */
  one: string;
  many: string;
  readers: Rule;
  example: string;
}

/** Endpoints of records that have nothing but a name: `readers` read them, super administrators write them. */
function nameApi(kind: NameKind, { path, tag, one, many, readers, example }: Offered): Api {
  const item = `${path}/:id`;
  const there = { params: { id: example } };
  const body = { name: "Coffee East" };
  return new Api(tag)
    .get(
      path,
      {
        summary: `List ${many}`,
        access: readers,
        query: namesQuery,
        responses: { 200: namedList },
        example: { query: {} },
      },
      async (call) => call.c.json(await listNames(call.db, kind, call.query)),
    )
    .post(
      path,
      {
        summary: `Create ${one}; its name is unique, case aside`,
        access: superAdmins,
        body: named,
        problems: ["name_taken"],
        responses: { 201: namedRecord },
        example: { body },
      },
      async (call) => {
        const id = await idForCreate(kind.kind, call);
        await createName(call.db, call.by, kind, id, call.body.name);
        return call.c.json(await findName(call.db, kind, id), 201);
      },
    )
    .get(
      item,
      {
        summary: `Read ${one}`,
        access: readers,
        params,
        responses: { 200: namedRecord },
        example: there,
      },
      async (call) => call.c.json(await findName(call.db, kind, call.params.id)),
    )
    .patch(
      item,
      {
        summary: `Rename ${one}`,
        access: superAdmins,
        params,
        body: rename,
        problems: ["name_taken"],
        responses: { 200: namedRecord },
        example: { ...there, body: { name: "Coffee West" } },
      },
      async (call) => {
        const { name } = call.body;
        if (name !== undefined) await renameName(call.db, call.by, kind, call.params.id, name);
        return call.c.json(await findName(call.db, kind, call.params.id));
      },
    )
    .delete(
      item,
      {
        summary: `Delete ${one} that nothing uses`,
        access: superAdmins,
        params,
        problems: ["in_use"],
        responses: { 204: null },
        example: there,
      },
      async (call) => {
        await deleteName(call.db, call.by, kind, call.params.id);
        return call.c.body(null, 204);
      },
    );
}

export const businessUnitApi = nameApi(businessUnitKind, {
  ...{ path: "/incomes/business-units", tag: "Incomes: people" },
  ...{ one: "a business unit", many: "business units", readers: everybody, example: "{spare_unit_id}" },
});

export const companyApi = nameApi(companyKind, {
  ...{ path: "/incomes/companies", tag: "Incomes: people" },
  ...{ one: "a company", many: "companies", readers: staff, example: "{company_id}" },
});
