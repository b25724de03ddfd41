import { Pages } from "../../core/http/pages";
import { show } from "../../core/http/show";
import { admins } from "../access/rules";
import { newestQuestionSet } from "./question-sets";
import { Master, masterPath } from "./views/master";

/** The admin's page of what every case is reckoned with. */
export const masterPages = new Pages().get(masterPath, { access: admins }, async (call) =>
  show(call, {
    title: call.t("incomes.master_title"),
    body: <Master questionSet={await newestQuestionSet(call.db)} />,
  }),
);
