import * as z from "zod";
import { Api } from "../../core/http/api";
import { digits } from "../../core/http/list";
import { Problem } from "../../core/http/problem";
import { everybody, superAdmins } from "../access/rules";
import { evaluate, readFormula } from "../engine/formula";
import { available } from "../engine/needed";
import { readMaster } from "./read-master";
import * as schemas from "./schemas";
import * as write from "./write-master";

/** Drop-downs, indices, rates and formulas. */
export const masterApi = new Api("Incomes: master data")
  .get(
    "/incomes/master",
    {
      summary: "Countries, commodities, categories, currencies, units and years, for all drop-downs",
      access: everybody,
      responses: { 200: schemas.masterRecord },
      example: {},
    },
    async ({ c, db }) => c.json(await readMaster(db)),
  )
  .post(
    "/incomes/commodities",
    {
      summary: "Add a commodity",
      access: superAdmins,
      body: schemas.newCommodity,
      problems: ["name_taken"],
      responses: { 201: schemas.commodityRecord },
      example: { body: { name: "Quinoa", category_id: 100 } },
    },
    async ({ c, db, by, body }) => c.json(await write.createCommodity(db, by, body), 201),
  )
  .patch(
    "/incomes/countries/:id",
    {
      summary: "Change a country's currency",
      access: superAdmins,
      params: z.object({ id: digits(1, 1_000_000) }),
      body: schemas.countryEdits,
      responses: { 200: schemas.countryRecord },
      example: { params: { id: "1" }, body: { currency: "AFN" } },
    },
    async ({ c, db, by, params, body }) => {
      const of = async () => (await readMaster(db)).countries.find(({ id }) => id === params.id);
      if (!(await of())) throw write.unknownCountry();
      await write.editCountry(db, by, params.id, body);
      return c.json(await of());
    },
  )
  .get(
    "/incomes/cpi",
    {
      summary: "Consumer price indices by country and year",
      access: everybody,
      query: schemas.yearsQuery,
      responses: { 200: schemas.cpiList },
      example: { query: { country_id: "1" } },
    },
    async ({ c, db, query }) => c.json(await write.listCpi(db, query)),
  )
  .put(
    "/incomes/cpi",
    {
      summary: "Set the index of a country and year; null where it is not known",
      access: superAdmins,
      body: schemas.newCpi,
      responses: { 200: schemas.cpiRecord },
      example: { body: { country_id: 1, year: 2026, value: 130.2 } },
    },
    async ({ c, db, by, body }) => c.json(await write.setCpi(db, by, body)),
  )
  .get(
    "/incomes/conversion-rates",
    {
      summary: "Local units for one US dollar or euro, by country and year",
      access: everybody,
      query: schemas.yearsQuery,
      responses: { 200: schemas.rateList },
      example: { query: { country_id: "1" } },
    },
    async ({ c, db, query }) => c.json(await write.listRates(db, query)),
  )
  .put(
    "/incomes/conversion-rates",
    {
      summary: "Set the rate of a country, currency and year; null where it is not known",
      access: superAdmins,
      body: schemas.newRate,
      responses: { 200: schemas.rateRecord },
      example: { body: { country_id: 1, currency: "USD", year: 2026, value: 71.5 } },
    },
    async ({ c, db, by, body }) => c.json(await write.setRate(db, by, body)),
  )
  .post(
    "/incomes/formulas/evaluate",
    {
      summary: "Try a formula: what it comes to with these figures; null where that is not available",
      access: everybody,
      body: schemas.formulaTrial,
      problems: ["formula_invalid"],
      problemMembers: { 400: z.object({ position: z.int() }) },
      responses: { 200: z.object({ value: z.number().nullable() }) },
      example: { body: { formula: "#2 * #3", values: { "2": 3, "3": 4 } } },
    },
    ({ c, body }) => {
      const read = readFormula(body.formula);
      if ("position" in read) {
        const { position } = read;
        throw new Problem("formula_invalid", "This is no formula.", { members: { position } });
      }
      const value = evaluate(read.formula, (id) => body.values[String(id)] ?? 0);
      return c.json({ value: available(value) });
    },
  );
