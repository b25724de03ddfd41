import { attempt, fields } from "../../core/http/attempt";
import { Pages } from "../../core/http/pages";
import { invalid } from "../../core/http/problem";
import { goTo } from "../../core/http/show";
import { everybody } from "../access/rules";
import { openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { showProfile } from "../profile/pages";
import { changeLogo, logoLimit, removeLogo } from "./change-logo";

const at = `${casesPath}/cases/:id/logo`;

// Room for a file somewhat too large, so that the answer is the form with a word about it and not a bare 413.
const uploadLimit = 4 * logoLimit;

/** The picture of a case: chosen and taken away on its profile. */
export const logoPages = new Pages()
  .post(at, { access: everybody, form: fields, uploadLimit }, async (call) => {
    const { caller, record } = await openCase(call);
    const changed = await attempt(call.form, async () => {
      const file = call.files.file;
      if (!file) throw invalid("file", "Choose an image first.");
      await changeLogo(call, caller, record.id, new Uint8Array(await file.arrayBuffer()));
    });
    if (changed.done) return goTo(call, casePath(record.id, "profile"), call.t("incomes.logo.told_changed"));
    const { errors, message } = changed.refused;
    const beside = errors.length > 0 ? errors : [{ path: "file", message }];
    const logo = { values: {}, refused: { ...changed.refused, errors: beside } };
    return showProfile(call, { logo, status: changed.status });
  })
  .post(`${at}/remove`, { access: everybody, form: fields }, async (call) => {
    const { caller, record } = await openCase(call);
    await removeLogo(call, caller, record.id);
    return goTo(call, casePath(record.id, "profile"), call.t("incomes.logo.told_removed"));
  });
