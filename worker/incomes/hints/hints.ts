import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { invalid } from "../../core/http/problem";
import type { Caller } from "../access/member";
import { mayAtLeast } from "../access/right-sql";
import { type CaseDocument, inputOf, segmentsOf } from "../cases/document";
import { findCase, readDocument } from "../cases/find-case";
import { modelOf } from "../engine/model";
import { type Asked, keyOf } from "../engine/plan";
import type { QuestionUnit } from "../engine/question";
import { resultsOf } from "../engine/results";
import { questionsOf } from "../master/question-sets";
import { referenceValues } from "../master/references";
import type { Driver } from "../master/schemas";
import { type CountryMoney, rateOf, readMoney } from "../money/country-money";
import {
  type FarFigure,
  factorBetween,
  factorOfWritten,
  isFar,
  type MoneyFactor,
  medianOf,
  type Told,
} from "./read-unit";

const MOST_EARLIER = 10;

const driverOfRole: Readonly<Record<string, Driver>> = {
  land: "area",
  volume: "volume",
  price: "price",
  cost: "cost_of_production",
};

interface Wanted {
  commodity_id: number;
  question_id: number;
  isDiversified: boolean;
  driver: Driver | null;
  /** A study's figure is of this very question, and not of what it is a part of. */
  isWhole: boolean;
  told: Told;
}

/** The question that stands for its driver: the driver itself, and the first of its parts, but for costs. */
function isWholeDriver(asked: Asked): boolean {
  if (asked.question.role !== null) return true;
  const [parent] = asked.above;
  return parent?.question.role !== "cost" && parent?.question.role !== null && parent?.children[0] === asked;
}

function toldOf(document: CaseDocument, commodityId: string | null, unit: QuestionUnit): Told {
  const of = commodityId === null ? undefined : document.commodities[commodityId];
  return {
    unit,
    currency: document.profile.currency,
    area_unit: of?.area_unit ?? null,
    volume_unit: of?.volume_unit ?? null,
  };
}

/** What a key asks for; undefined where nobody is asked it. */
function wantedOf(document: CaseDocument, key: string): Wanted | undefined {
  const { plans, diversified } = modelOf(questionsOf(document.profile.question_set), inputOf(document));
  const focus = plans.find(({ commodity }) => commodity.type === "focus");
  const once = diversified.find((one) => one.key === key);
  if (once) {
    return {
      commodity_id: document.commodities[focus?.commodity.id ?? ""]?.commodity_id ?? 0,
      question_id: once.question.id,
      isDiversified: true,
      driver: "diversified_income",
      isWhole: false,
      told: toldOf(document, null, once.question.unit),
    };
  }
  for (const { commodity, asked } of plans) {
    const found = asked.find((one) => one.key === key);
    if (!found) continue;
    const role = [found, ...found.above].find(({ question }) => question.role !== null)?.question.role;
    return {
      commodity_id: document.commodities[commodity.id]?.commodity_id ?? 0,
      question_id: found.question.id,
      isDiversified: false,
      driver: (role && driverOfRole[role]) ?? null,
      isWhole: isWholeDriver(found),
      told: toldOf(document, commodity.id, found.unit),
    };
  }
  return undefined;
}

/** The key by which another case asks the same, and in what it is told there. */
function sameIn(document: CaseDocument, { commodity_id, question_id, isDiversified }: Wanted) {
  const { plans, diversified } = modelOf(questionsOf(document.profile.question_set), inputOf(document));
  if (isDiversified) {
    const once = diversified.find(({ question }) => question.id === question_id);
    return once && { key: once.key, told: toldOf(document, null, once.question.unit) };
  }
  const plan = plans.find(
    ({ commodity }) => document.commodities[commodity.id]?.commodity_id === commodity_id,
  );
  const asked = plan?.byId.get(question_id);
  if (!plan || !asked) return undefined;
  return {
    key: keyOf(plan.commodity.id, question_id),
    told: toldOf(document, plan.commodity.id, asked.unit),
  };
}

/** Current figures of a question, segment by segment, where the question or a part of it is answered. */
function currentOf(document: CaseDocument, key: string) {
  const questions = questionsOf(document.profile.question_set);
  const input = inputOf(document);
  const asked = modelOf(questions, input).plans.flatMap((plan) => plan.asked);
  const keys = [key, ...(asked.find((one) => one.key === key)?.below ?? []).map((one) => one.key)];
  const results = resultsOf(questions, input).segments;
  return segmentsOf(document).flatMap(([id, { name }]) => {
    const isAnswered = keys.some((one) => typeof document.values[id]?.[one]?.current === "number");
    const value = results.find(({ segment_id }) => segment_id === id)?.current.values[key];
    return isAnswered && typeof value === "number" ? [{ segment_id: id, segment: name, value }] : [];
  });
}

function moneyFactor(money: CountryMoney | undefined, to: string, year: number): MoneyFactor {
  return (from) => {
    if (from === to) return 1;
    const [old, fresh] = money ? [rateOf(money, from, year), rateOf(money, to, year)] : [null, null];
    return old === null || fresh === null ? null : old / fresh;
  };
}

/** Cases that were made before, or tell of an earlier year, about that country and commodity; the newest first. */
const earlierCases = (db: Db, caller: Caller, id: string, { profile }: CaseDocument, commodityId: number) =>
  db.all<{
    id: string;
    name: string;
    year: number;
    document: string;
  }>(sql`SELECT c.id, c.name, c.year, d.document
    FROM incomes_cases c JOIN case_documents d ON d.case_id = c.id
    WHERE c.country_id = ${profile.country_id} AND c.id <> ${id} AND c.deleted_at IS NULL
      AND (c.year < ${profile.year}
        OR c.created_at < (SELECT created_at FROM incomes_cases WHERE id = ${id}))
      AND EXISTS (SELECT 1 FROM json_each(d.document, '$.commodities') m
        WHERE m.value ->> '$.commodity_id' = ${commodityId})
      AND ${mayAtLeast(caller, "view")}
    ORDER BY c.year DESC, c.created_at DESC LIMIT ${MOST_EARLIER}`);

/** The rows of studies that tell of a question's driver. */
async function studiesOf(
  db: Db,
  caller: Caller,
  { profile }: CaseDocument,
  { commodity_id, driver }: Wanted,
) {
  if (driver === null) return [];
  const { country_id } = profile;
  return referenceValues(db, { isExternal: caller.role === "user" }, { country_id, commodity_id, driver });
}

/** What studies say, in the unit and currency of the case where that can be told. */
function inUnitsOf(
  rows: Awaited<ReturnType<typeof studiesOf>>,
  { isWhole, told }: Wanted,
  money: CountryMoney | undefined,
  inMoney: MoneyFactor,
) {
  return rows.map((row) => {
    const factor = isWhole ? factorOfWritten(row.unit, told, money?.currency ?? "", inMoney) : null;
    return { ...row, value: row.value === null || factor === null ? null : row.value * factor };
  });
}

const medianIn = (references: readonly { value: number | null }[]) =>
  medianOf(references.flatMap(({ value }) => (value === null ? [] : [value])));

/** The segments whose current figure is far from the median. */
function farFrom(document: CaseDocument, key: string, median: number | null) {
  if (median === null) return [];
  return currentOf(document, key).filter(({ value }) => isFar(value, median));
}

/** What of the focus lies far from what studies say in the middle: land, volume, price and costs, segment by segment. */
export async function farFromStudies(db: Db, caller: Caller, document: CaseDocument): Promise<FarFigure[]> {
  const { plans } = modelOf(questionsOf(document.profile.question_set), inputOf(document));
  const [focus] = plans.filter(({ commodity }) => commodity.type === "focus");
  const keys = (focus?.income.children ?? []).filter(({ question }) => question.role !== null);
  const { country_id, currency, year } = document.profile;
  const [monies, ...told] = await Promise.all([
    readMoney(db, [country_id]),
    ...keys.map(async ({ key }) => {
      const wanted = wantedOf(document, key);
      return { key, wanted, rows: wanted ? await studiesOf(db, caller, document, wanted) : [] };
    }),
  ]);
  const money = monies.get(country_id);
  const inMoney = moneyFactor(money, currency, year);
  return told.flatMap(({ key, wanted, rows }) => {
    const median = wanted ? medianIn(inUnitsOf(rows, wanted, money, inMoney)) : null;
    return farFrom(document, key, median).map(({ segment_id, value }) => ({
      key,
      segment_id,
      value,
      median,
    }));
  });
}

/** What studies and earlier cases say of one question, in the case's own units and currency. */
export async function readHints(db: Db, caller: Caller, id: string, key: string) {
  const { document } = await findCase(db, caller, id, "view");
  const wanted = wantedOf(document, key);
  if (!wanted) throw invalid("key", "Nobody is asked this in this case.");
  const { country_id, currency, year } = document.profile;
  const [rows, cases, monies] = await Promise.all([
    studiesOf(db, caller, document, wanted),
    earlierCases(db, caller, id, document, wanted.commodity_id),
    readMoney(db, [country_id]),
  ]);
  const money = monies.get(country_id);
  const inMoney = moneyFactor(money, currency, year);
  const references = inUnitsOf(rows, wanted, money, inMoney);
  const others = await Promise.all(
    cases.map(async (row) => ({ row, other: await readDocument(db, row.document) })),
  );
  const earlier = others.flatMap(({ row, other }) => {
    const same = sameIn(other, wanted);
    if (!same) return [];
    const factor = factorBetween(same.told, wanted.told, inMoney);
    return currentOf(other, same.key).map(({ segment_id, segment, value }) => ({
      ...{ case_id: row.id, name: row.name, year: row.year, segment_id, segment },
      ...{ value: factor === null ? null : value * factor, as_written: value, currency: same.told.currency },
      ...{ area_unit: same.told.area_unit, volume_unit: same.told.volume_unit },
    }));
  });
  const median = medianIn(references);
  const far = farFrom(document, key, median).map(({ segment_id }) => segment_id);
  return { references, earlier, median, far };
}
export type Hints = Awaited<ReturnType<typeof readHints>>;
