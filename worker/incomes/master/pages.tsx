import { passes } from "../../core/access/actor";
import { Pages } from "../../core/http/pages";
import { show } from "../../core/http/show";
import { admins, superAdmins } from "../access/rules";
import { countMaster } from "./counts";
import { newestQuestionSet } from "./question-sets";
import { Master, masterPath } from "./views/master";

const kinds = ["benchmarks", "cpi", "conversion-rates", "commodities", "references"] as const;
const seenAt: Record<string, string> = {
  benchmarks: "/dashboard/incomes/benchmarks",
  cpi: `${masterPath}/cpi`,
  "conversion-rates": `${masterPath}/conversion-rates`,
  commodities: `${masterPath}/commodities`,
  references: "/dashboard/incomes/references",
};

/** The admin's page of what every case is reckoned with. */
export const masterPages = new Pages().get(masterPath, { access: admins }, async (call) => {
  const { t, person } = call;
  const [questionSet, counts] = await Promise.all([newestQuestionSet(call.db), countMaster(call.db)]);
  const shown = kinds.map((name) => ({
    name,
    label: t(`incomes.master.${name}`),
    lead: t(`incomes.master.${name}_lead`),
    count: t("incomes.master.records", { count: counts[name] ?? 0 }),
    mayWrite: passes(person, name === "references" ? admins : superAdmins),
    seenAt: seenAt[name] ?? "",
  }));
  return show(call, {
    title: t("incomes.master_title"),
    body: <Master questionSet={questionSet} kinds={shown} />,
  });
});
