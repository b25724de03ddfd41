import type { Person } from "../../core/access/actor";
import { isParticipantAlone } from "../gate/gate";
import type { Account } from "../progress/account";
import type { OwnAccount } from "./views/withdrawals";

/**
 * The account, where its own page is the one at which somebody leaves it: to whom has other roles, `/profile` is that of
 * another part of the product.
 */
export const leavingOf = (person: Person, account: Account | null): OwnAccount | null =>
  account === null || isParticipantAlone(person)
    ? null
    : {
        ...{ assessmentId: account.row.assessment_id, title: account.row.assessment_title },
        hasConsented: account.progress.status === "active" ? 1 : 0,
      };
