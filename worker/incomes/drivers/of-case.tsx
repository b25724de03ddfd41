import { Island } from "../../../web/islands/island";
import { PageHeader } from "../../../web/ui";
import { isScript, type PageCall } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { idOf, show } from "../../core/http/show";
import { casesPath } from "../frame/steps";
import LeftTyping, { type LeftTypingProps } from "./islands/left-typing.island";

function showGone(call: PageCall<unknown>) {
  const { t, locale } = call;
  const props: LeftTypingProps = {
    ...{ locale, person: call.by.actor?.id ?? "", caseAt: `/api/v1/incomes/cases/${idOf(call)}` },
    words: {
      placeless: t("incomes.drivers.left_of_gone"),
      copy_placeless: t("incomes.drivers.copy_placeless"),
      discard_placeless: t("incomes.drivers.discard_placeless"),
      empty: t("incomes.drivers.empty"),
      sign_out_unsent: t("incomes.drivers.sign_out_unsent"),
    },
  };
  return show(call, {
    title: t("incomes.gone"),
    ...{ isWork: true, isWithoutCharts: true, status: 404 },
    body: (
      <>
        <PageHeader
          title={t("incomes.gone")}
          lead={t("incomes.gone_words")}
          back={{ href: casesPath, label: t("incomes.cases") }}
        />
        <Island name="incomes/left-typing" of={LeftTyping} props={props} />
      </>
    ),
  });
}

/**
 * A step of a case. Where the case is gone (deleted as a whole, or no longer shared), the 404 is a page where its reader
 * finds what they typed of it on this device: nothing typed is lost.
 */
export const ofCase =
  (handle: (call: PageCall<unknown>) => Promise<Response>) =>
  async (call: PageCall<unknown>): Promise<Response> => {
    try {
      return await handle(call);
    } catch (error) {
      const isGone = error instanceof Problem && error.status === 404;
      if (!isGone || isScript(call.c)) throw error;
      return showGone(call);
    }
  };
