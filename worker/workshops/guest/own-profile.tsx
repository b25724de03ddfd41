import type { VNode } from "preact";
import type { JudgedCall } from "../../core/http/pages";
import { aboutYou } from "./about-you-pages";
import { ownAccounts } from "./find-guest";
import { Withdrawals } from "./views/withdrawals";

/** What `/profile` shows of a participant's accounts: what they told of themself, and how to take consent back. */
export async function ownProfile(call: JudgedCall): Promise<VNode> {
  const accounts = await ownAccounts(call.db, call.person.id);
  return (
    <>
      {await aboutYou(call, accounts)}
      <Withdrawals accounts={accounts} csrf={call.csrf} />
    </>
  );
}
