import { type FormState, freshForm } from "../../../web/ui";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { goTo, show } from "../../core/http/show";
import { typedOrLeftOut } from "../../core/http/typed";
import { everybody } from "../access/rules";
import { commodityNames } from "../cases/asked";
import { placeOf } from "../cases/profile";
import { openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { convertCase } from "./convert-case";
import { convertBody } from "./schemas";
import { Convert } from "./views/convert";

async function showConvert(call: PageCall<unknown>, form: FormState | null = null, status = 200) {
  const open = await openCase(call);
  if (!open.mayEdit) throw new Problem("forbidden", "Your right on this case is too low.");
  const { document } = open.found;
  const [names, place] = await Promise.all([
    commodityNames(call.db, document, call.locale),
    placeOf(call.db, document.profile.country_id),
  ]);
  return show(call, {
    title: call.t("incomes.convert.title"),
    isWork: true,
    status,
    body: (
      <Convert
        of={open}
        form={form ?? freshForm()}
        names={new Map(open.record.commodities.map((one) => [one.id, names.get(one.commodity_id) ?? ""]))}
        currencies={[...new Set([place.currency, "USD", "EUR"])]}
        csrf={call.csrf}
      />
    ),
  });
}

async function convert(call: PageCall<FormFields>) {
  const { caller, record } = await openCase(call);
  const of = (field: string) => typedOrLeftOut(call.form[field]);
  const converted = await attempt(call.form, () =>
    convertCase(
      call.db,
      call.by,
      caller,
      record.id,
      parse(convertBody, {
        case_commodity_id: of("case_commodity_id"),
        area_unit: of("area_unit"),
        volume_unit: of("volume_unit"),
        currency: of("currency"),
      }),
    ),
  );
  if (converted.done) return goTo(call, casePath(record.id, "profile"), call.t("incomes.convert.told"));
  const { refused, status } = converted;
  return showConvert(call, { values: refused.values, refused }, status);
}

const at = `${casesPath}/cases/:id/convert`;

export const convertPages = new Pages()
  .get(at, { access: everybody }, (call) => showConvert(call))
  .post(at, { access: everybody, form: fields }, convert);
